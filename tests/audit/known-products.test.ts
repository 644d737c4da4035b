/** What the audits of known products find, each derived from that product's own settings. */
import { describe, expect, test } from 'vitest';
import { type Audit, type Found, judge, ownSettings, readScenario, recordOf, run } from '#sandbox';
import { auditOf, products } from './known.ts';

type Settings = Audit['system']['settings'];

const found = (product: string, event: string): Found => {
  const ending = auditOf(product).endings.find((each) => each.event === event);
  if (!ending) throw new Error(`no ${event} in ${product}`);
  return ending;
};

const facts: readonly [product: string, event: string, why: string, ms: (s: Settings) => number][] =
  [
    [
      'auth0',
      'logout',
      'for the whole day of an access token, since only the refresh token family ends',
      ({ accessTtlMs, hopMs }) => accessTtlMs + hopMs,
    ],
    [
      'okta',
      'logout',
      'for an hour and two minutes, since its verifiers forgive clocks that much',
      ({ accessTtlMs, leewayMs, hopMs }) => accessTtlMs + leewayMs + hopMs,
    ],
    [
      'cognito',
      'forced-logout',
      'for an hour, since a revoked token passes whoever verifies it locally',
      ({ accessTtlMs, hopMs }) => accessTtlMs + hopMs,
    ],
    [
      'keycloak',
      'forced-logout',
      'for five minutes, since signing out all sessions leaves access tokens alive',
      ({ accessTtlMs, hopMs }) => accessTtlMs + hopMs,
    ],
    [
      'supabase',
      'disabled-user',
      'for an hour, since nothing that an api checks hears of it',
      ({ accessTtlMs, hopMs }) => accessTtlMs + hopMs,
    ],
    [
      'entra',
      'logout',
      'for the day of the family and its last token, since no server hears of it',
      ({ accessTtlMs, refreshTtlMs }) => refreshTtlMs + accessTtlMs,
    ],
    [
      'entra-cae',
      'disabled-user',
      'for as long as an event may take, not for the 28 hours of its token',
      ({ pushCapMs, hopMs }) => pushCapMs + hopMs,
    ],
    [
      'firebase-session-cookie',
      'disabled-user',
      'until exp, since nobody asks whether it was revoked',
      ({ accessTtlMs }) => accessTtlMs,
    ],
    [
      'firebase-session-cookie-checked',
      'disabled-user',
      'until exp, since a cookie from the second of the revocation is kept',
      ({ accessTtlMs }) => accessTtlMs,
    ],
    [
      'better-auth-cookie-cache',
      'logout',
      'for the five minutes of the cookie cache, which is a small stateless token',
      ({ sessionCacheMs, hopMs }) => sessionCacheMs + hopMs,
    ],
    [
      'express-session',
      'logout',
      'for all the time there is, since a request under way saves the session back',
      ({ absoluteTimeoutMs }) => absoluteTimeoutMs,
    ],
  ];

describe('a stolen copy goes on', () => {
  test.each(facts)('%s: after %s %s', (product, event, _, ms) => {
    expect(found(product, event).worstCaseMs).toBe(ms(auditOf(product).system.settings));
  });
});

test('events from the issuer shorten every event but the logout of which they do not tell', () => {
  const size = (product: string, event: string) => found(product, event).worstCaseMs ?? 0;
  expect(size('entra-cae', 'disabled-user')).toBeLessThan(size('entra', 'disabled-user'));
  expect(size('entra-cae', 'logout')).toBeGreaterThan(size('entra', 'logout'));
});

test('an epoch is counted by a number, is the one change for a check by the second', () => {
  const [best] = found('firebase-session-cookie-checked', 'disabled-user').improvements;
  expect(best?.sets).toEqual({ epochRule: 'version' });
});

test('a saved-back session is mended by saving what is there', () => {
  expect(found('express-session', 'logout').improvements[0]?.sets).toEqual({
    sessionSave: 'touch',
  });
});

describe.each(products)('%s', (product) => {
  test('says where its statements come from, and what it assumes', () => {
    const { sources, assumptions } = auditOf(product).system;
    expect(sources.length).toBeGreaterThan(0);
    expect(assumptions.length).toBeGreaterThan(0);
  });

  test('shows no exposure in any scenario without faults that its worst case does not cover', () => {
    const { endings, examined } = auditOf(product);
    const played = examined.flatMap((each) =>
      each.applies && !each.faulty ? [each.judgement] : [],
    );
    const above = played.filter(({ endedBy, exposureMs, worstCaseMs }) => {
      const ending = endings.find(({ event }) => event === endedBy);
      const limit = ending?.worstCaseMs ?? Number.POSITIVE_INFINITY;
      return worstCaseMs !== null && (exposureMs ?? 0) > limit;
    });
    expect(played.length).toBeGreaterThan(30);
    expect(above).toEqual([]);
  });

  test('shows every worst case by a run that comes within six hops of it and never exceeds it', () => {
    const { endings, system } = auditOf(product);
    for (const { run: shown, worstCaseMs } of endings) {
      const exposureMs = shown.judgement.exposureMs ?? 0;
      expect(exposureMs).toBeLessThanOrEqual(worstCaseMs ?? 0);
      expect(exposureMs).toBeGreaterThanOrEqual((worstCaseMs ?? 0) - 6 * system.settings.hopMs);
    }
  });

  test('finds no order of events that exceeds the longest worst case', () => {
    const { explored } = auditOf(product);
    const budget = explored?.findings.find(({ property }) => property === 'cut-off-within-budget');
    expect(budget?.outcome).toBe('held');
  });

  test('suggests changes of settings that shorten the very run that showed the worst case', () => {
    const { endings, system } = auditOf(product);
    for (const { run: shown, improvements } of endings) {
      for (const { sets, worstCaseMs } of improvements.slice(0, 1)) {
        if (!shown.file || Object.keys(sets).some((name) => name in system.events)) continue;
        const settings = { ...ownSettings(system), ...sets };
        const again = run(readScenario({ ...shown.file, settings }), system.model);
        expect(judge(again).exposureMs).toBeLessThanOrEqual(worstCaseMs);
      }
    }
  });

  test('has a line of its record for each event, with its worst case and room to sign', () => {
    const { endings } = auditOf(product);
    const lines = recordOf(auditOf(product)).split('\n');
    const rows = lines.filter((line) => line.startsWith('| ')).map((line) => line.split(' | '));
    expect(rows.slice(2).map(([event]) => event)).toEqual(endings.map(({ event }) => `| ${event}`));
    expect(rows.every((row) => row.length === 5)).toBe(true);
  });
});
