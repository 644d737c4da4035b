/** A session server renews a bound cookie for its key alone. */
import { expect, test } from 'vitest';
import { models, resolveSettings } from '#sandbox';
import { alive, sent } from './alive.ts';
import { CALLER, signIn } from './said.ts';

const settings = resolveSettings(models['server-session'], { binding: 'dbsc' });
const bound = { key: CALLER, untilMs: 600_000 };
const value = { kind: 'session-id', id: 'S1', sid: 's1', user: 'alice', bound } as const;

const proofBy = (key: string) => ({
  key,
  jti: 'p1',
  target: 'token' as const,
  credential: null,
  iat: 0,
  nonce: null,
});

function renewed(key: string, clockMs: number) {
  const server = alive('session-server', { settings, replicas: [] });
  server.hears({ ...signIn(), key: CALLER });
  const ask = { type: 'renew', credential: value, proof: proofBy(key), clockMs } as const;
  return sent(server.hears(ask))[0];
}

test('whoever signs with its key gets the next value of the same session', () => {
  expect(renewed(CALLER, 60_000)).toMatchObject({
    type: 'renewed',
    credentials: { access: { ...value, bound: { key: CALLER, untilMs: 660_000 } } },
  });
});

test('whoever signs with another key gets none', () => {
  expect(renewed('mallory', 60_000)).toMatchObject({
    type: 'not-renewed',
    why: 'wrong-device-key',
  });
});

test('nobody gets one for a session that has run out', () => {
  expect(renewed(CALLER, 1_800_000)).toMatchObject({ type: 'not-renewed', why: 'idle-timeout' });
});
