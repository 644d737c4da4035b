/** One sign-in for several apps: what each way of logging out ends, and what it leaves. */
import { describe, expect, test } from 'vitest';
import { type ModelId, minutes, modelIds, sidOf } from '#sandbox';
import { ran, refusals, verdict } from './ran.ts';

type Changes = Readonly<Record<string, string>>;

/** Apps here can end a session only where they keep a record of it, or a list. */
const KEEPS: readonly ModelId[] = [
  'server-session',
  'introspected-token',
  'phantom-token',
  'bff',
  'denylist-jwt',
];
const KEEPS_NOTHING = modelIds.filter((id) => !KEEPS.includes(id));

/** The one password that opened the first app. */
const ONCE = 1;

const opened = (scenario: string, id: ModelId) =>
  ran(scenario, id).entries.flatMap(({ heard }) =>
    heard.type === 'app-opened' ? [[heard.app, heard.credential !== null]] : [],
  );

describe('logging out of one app', () => {
  test.each(modelIds)(
    'on %s leaves the identity provider’s session: no password opens it again',
    (id) => {
      const { honest, properties } = verdict('leave-one-app', id);
      expect(honest).toEqual({ signIns: ONCE, refused: 0 });
      expect(properties).toEqual({ 'left-means-password': 'broken' });
      expect(opened('leave-one-app', id).slice(0, 2)).toEqual([
        ['shop', true],
        ['wiki', true],
      ]);
      expect(opened('leave-one-app', id).at(-1)).toEqual(['shop', true]);
    },
  );

  test.each(KEEPS)('on %s puts the thief out of that app', (id) => {
    expect(verdict('leave-one-app', id)).toMatchObject({ endedBy: 'app-logout', exposureMs: 0 });
  });

  test.each(KEEPS_NOTHING)('on %s leaves the thief’s copy to its life', (id) => {
    const { exposureMs, worstCaseMs } = verdict('leave-one-app', id);
    expect(exposureMs).toBeGreaterThan(minutes(9));
    expect(worstCaseMs).toBe(id === 'refresh-jwt' ? minutes(15) : minutes(8 * 60));
  });
});

describe('a single logout', () => {
  test.each(modelIds)('on %s that tells nobody leaves the other app open', (id) => {
    const { properties, honest, exposureMs } = verdict('single-logout-untold', id);
    expect(properties['single-logout-is-final']).toBe('broken');
    expect(honest.signIns).toBe(ONCE);
    expect(exposureMs).toBeGreaterThan(minutes(10));
  });

  test.each(KEEPS)(
    'on %s that is told to the apps ends the thief’s copy and asks for the password',
    (id) => {
      const { properties, honest, exposureMs, worstCaseMs } = verdict('single-logout-told', id);
      expect(properties).toEqual({
        'single-logout-is-final': 'held',
        'left-means-password': 'held',
      });
      expect(honest.signIns).toBe(2);
      expect(exposureMs).toBe(0);
      expect(worstCaseMs).toBe(200);
    },
  );

  test.each(KEEPS_NOTHING)('on %s is told to an app that has nothing to delete', (id) => {
    const { properties } = verdict('single-logout-nothing-to-delete', id);
    expect(properties['single-logout-is-final']).toBe('broken');
    const told = ran('single-logout-nothing-to-delete', id).entries.filter(
      ({ heard }) => heard.type === 'back-logout',
    );
    expect(told.map(({ actor }) => actor)).toEqual(['shop', 'wiki']);
    expect(told.flatMap(({ effects }) => effects.map(({ type }) => type))).toEqual([
      'verify',
      'verify',
    ]);
  });

  test('takes four hops to the other app at the most, and a poll can come just before', () => {
    const late: Changes = { hop: '1s' };
    const { dueMs, worstCaseMs } = verdict('single-logout-told', 'server-session', late);
    expect([dueMs, worstCaseMs]).toEqual([4_000, 4_000]);
    const told = ran('single-logout-told', 'server-session', late).entries;
    const ended = told.find(({ actor, heard }) => actor === 'wiki' && heard.type === 'back-logout');
    expect(ended?.atMs).toBe(minutes(5) + 4_000);
  });
});

describe('frames', () => {
  const carried = (scenario: string, id: ModelId, changes: Changes = {}) =>
    ran(scenario, id, changes).entries.flatMap(({ heard }) =>
      heard.type === 'front-logout' && heard.credential ? [sidOf(heard.credential)] : [],
    );

  test.each(modelIds)('on %s come without a cookie that is SameSite=Lax', (id) => {
    expect(carried('single-logout-in-frames', id)).toEqual([]);
    expect(verdict('single-logout-in-frames', id).properties['single-logout-is-final']).toBe(
      'broken',
    );
  });

  test.each(['server-session', 'phantom-token', 'bff'] as const)(
    'on %s bring one that is SameSite=None, and its record is deleted',
    (id) => {
      expect(carried('single-logout-in-frames-with-cookies', id)).toEqual(['wiki-2']);
      const { properties, exposureMs, honest } = verdict(
        'single-logout-in-frames-with-cookies',
        id,
      );
      expect(properties['single-logout-is-final']).toBe('held');
      expect(exposureMs).toBe(0);
      expect(honest.signIns).toBe(2);
    },
  );

  test('clear a sealed cookie in the browser, and not the thief’s copy', () => {
    const { properties, honest, stillInAtEnd } = verdict(
      'single-logout-in-frames-with-cookies',
      'sealed-cookie',
    );
    expect(honest.signIns).toBe(2);
    expect(stillInAtEnd).toBe(true);
    expect(properties).toEqual({
      'single-logout-is-final': 'broken',
      'left-means-password': 'held',
    });
  });

  test('never reach what a page keeps in its storage', () => {
    expect(carried('single-logout-in-frames', 'stateless-jwt', { sameSite: 'none' })).toEqual([]);
  });
});

test.each(modelIds)(
  'on %s a refresh token for offline access survives, one for online ends',
  (id) => {
    const asked = ran('offline-access-survives', id).entries.flatMap(({ atMs, effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'decide' && effect.about === 'renewal'
          ? [[effect.caller, atMs > minutes(15), effect.refusal]]
          : [],
      ),
    );
    expect(asked).toEqual([
      ['shop', false, null],
      ['wiki', false, null],
      ['shop', true, null],
      ['wiki', true, 'refresh-family-ended'],
      ...Array.from({ length: 3 }, () => ['shop', true, null]),
    ]);
  },
);

describe('an ID token at an api', () => {
  const said = (changes: Changes = {}) =>
    refusals(ran('id-token-at-an-api', 'stateless-jwt', changes));
  const careless = 'signature,not-none,algorithm,issuer,key-source,kid';

  test('is a token of the wrong kind', () => expect(said()).toEqual(['wrong-type']));

  test('is meant for somebody else, where nobody looks at the kind', () =>
    expect(said({ checks: `${careless},audience` })).toEqual(['wrong-audience']));

  test('opens it, where nobody looks at either', () => {
    const { attacker } = verdict('id-token-at-an-api', 'stateless-jwt', { checks: careless });
    expect(attacker).toMatchObject({ accepted: 8, refused: 0 });
  });
});

test('without apps nobody of single sign-on is in the run, and no property of it', () => {
  const { cast } = ran('steal-then-logout', 'server-session');
  expect(cast.map(({ role }) => role)).not.toContain('identity-provider');
  expect(verdict('steal-then-logout', 'server-session').properties).toEqual({
    'logout-is-final': 'held',
  });
});
