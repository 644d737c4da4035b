/** A copy that is cut off, down, restarted or promoted. */
import { describe, expect, test } from 'vitest';
import { models } from '#sandbox';
import { type Alive, alive, sent, settingsOf } from './alive.ts';
import { sessionId } from './credentials.ts';
import { call, copy, lookUp, session as sessionRow } from './said.ts';

const session = sessionRow();
const asks = lookUp('sessions', 'S1', call(sessionId()));
const settings = settingsOf(models['server-session'], { storePersistence: 'memory' });

/** A copy that has one session. */
function filled(changes = settings): Alive {
  const replica = alive('replica', { settings: changes, peers: ['session-server', 'replica-2'] });
  replica.hears(copy('sessions', 'S1', session));
  return replica;
}

const answer = (replica: Alive) =>
  sent(replica.hears(asks)).map((message) =>
    message.type === 'found' ? (message.row?.kind ?? 'no row') : message.type,
  );

const DELETED = copy('sessions', 'S1', null);

describe('cut off', () => {
  test('it answers with what it has, and gets what it missed when it is healed', () => {
    const replica = filled();
    replica.hears({ type: 'partition', region: 1 });
    replica.hears(DELETED);
    expect(answer(replica)).toEqual(['session']);
    replica.hears({ type: 'heal' });
    expect(answer(replica)).toEqual(['no row']);
  });
});

describe('down', () => {
  test('it gives no answer, and afterwards knows what was written meanwhile', () => {
    const replica = filled();
    replica.hears({ type: 'store-down' });
    replica.hears(DELETED);
    expect(answer(replica)).toEqual(['no-answer']);
    replica.hears({ type: 'store-up' });
    expect(answer(replica)).toEqual(['no row']);
  });

  test('and cut off, it is up again before it hears anything', () => {
    const replica = filled();
    replica.hears({ type: 'store-down' });
    replica.hears({ type: 'partition', region: 1 });
    replica.hears(DELETED);
    expect(replica.state()).toBe('down-and-cut-off');
    replica.hears({ type: 'store-up' });
    expect(answer(replica)).toEqual(['session']);
    replica.hears({ type: 'heal' });
    expect(answer(replica)).toEqual(['no row']);
  });
});

describe('restarted', () => {
  test('it forgets what it kept in memory, and what is on its way is lost', () => {
    const replica = filled();
    expect(replica.hears({ type: 'restart' })).toEqual([{ type: 'lose' }]);
    expect(answer(replica)).toEqual(['no row']);
  });

  test('it forgets nothing that is on disk', () => {
    const replica = filled({ ...settings, storePersistence: 'disk' });
    expect(replica.hears({ type: 'restart' })).toEqual([]);
    expect(answer(replica)).toEqual(['session']);
  });
});

test('promoted, it tells its peers what the store holds now, without what it had missed', () => {
  const replica = filled();
  replica.hears({ type: 'partition', region: 1 });
  replica.hears(DELETED);
  expect(sent(replica.hears({ type: 'failover' }))).toEqual([
    { type: 'promoted', rows: { 'sessions/S1': session } },
    { type: 'promoted', rows: { 'sessions/S1': session } },
  ]);
  replica.hears({ type: 'heal' });
  expect(answer(replica)).toEqual(['session']);
});
