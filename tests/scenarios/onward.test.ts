/** One service behind another: what leaks there, what it opens, and what it saves. */
import { describe, expect, test } from 'vitest';
import type { Trace } from '#sandbox';
import { ran, refusals, verdict } from './ran.ts';

const signed = ['stateless-jwt', 'denylist-jwt', 'refresh-jwt'] as const;

/** Where the thief was let in. */
const opened = ({ entries }: Trace): string[] => [
  ...new Set(
    entries.flatMap(({ actor, effects }) =>
      effects.some(
        (effect) => effect.type === 'decide' && effect.caller === 'mallory' && !effect.refusal,
      )
        ? [actor]
        : [],
    ),
  ),
];

/** The stolen token: what it says of its audience, and for how many seconds it was made. */
const leaked = ({ entries }: Trace) =>
  entries.flatMap(({ heard }) => {
    const access = heard.type === 'loot' ? heard.credentials.access : null;
    if (access?.kind !== 'jwt') return [];
    const { aud, act, iat, exp } = access.claims;
    return [{ aud, act, life: exp - iat }];
  });

const api = 'https://api.app.example';
const billing = 'https://billing.app.example';

describe('a forwarded token that leaks at billing', () => {
  const id = 'forwarded-token-leaks';

  test.each(signed)('on %s opens the api as the user', (model) => {
    expect(leaked(ran(id, model))).toEqual([{ aud: [api, billing], act: undefined, life: 900 }]);
    expect(opened(ran(id, model)).toSorted()).toEqual(['api', 'billing']);
  });

  test('is refused by the api once it is on the denylist, and not by billing, which has none', () => {
    const trace = ran(id, 'denylist-jwt');
    expect(refusals(trace)).toEqual(['on-denylist', 'token-expired']);
    const after = trace.entries.filter(({ atMs }) => atMs > 166_000);
    expect(opened({ ...trace, entries: after })).toEqual(['billing']);
    expect(verdict(id, 'denylist-jwt').exposureMs).toBeGreaterThan(700_000);
  });
});

describe('an exchanged token that leaks at billing', () => {
  const id = 'exchanged-token-leaks';
  const models = [...signed, 'bff'] as const;

  test.each(models)('on %s opens billing and nothing else', (model) => {
    const trace = ran(id, model);
    expect(leaked(trace)).toEqual([{ aud: billing, act: { sub: 'api' }, life: 60 }]);
    expect(opened(trace)).toEqual(['billing']);
    expect(refusals(trace)).toEqual(['wrong-audience', 'token-expired']);
  });

  test.each(models)('on %s is dead within its minute', (model) => {
    const { exposureMs, dueMs } = verdict(id, model);
    expect(exposureMs).toBeGreaterThan(15_000);
    expect(dueMs).toBeLessThanOrEqual(60_000);
  });

  test.each(models)('on %s dies sooner than the one that it was traded for', (model) => {
    const [longer] = leaked(ran(id, model, { exchangeTtl: '1h' }));
    expect(longer?.life).toBeLessThanOrEqual(900);
  });

  test.each(models)('on %s opens the api, too, where nobody looks at the audience', (model) => {
    const careless = { checks: 'signature,algorithm,type,issuer,key-source,kid' };
    expect(opened(ran(id, model, careless)).toSorted()).toEqual(['api', 'billing']);
  });
});

describe('a service that does not check for whom a token is', () => {
  test.each(signed)('on %s takes one that was made for another', (model) => {
    expect(opened(ran('billing-takes-any-token', model)).toSorted()).toEqual(['api', 'billing']);
  });

  test.each(signed)('on %s it would not, with the check', (model) => {
    const checks = 'signature,algorithm,type,issuer,audience,key-source,kid';
    const trace = ran('billing-takes-any-token', model, { checks });
    expect(opened(trace)).toEqual([]);
    expect(refusals(trace)).toEqual(['wrong-audience']);
  });
});

describe('a token that leaks behind an edge', () => {
  test('of the gateway’s works for the rest of its minute, whatever happened to the session', () => {
    const { exposureMs, dueMs, worstCaseMs } = verdict('leaked-behind-the-edge', 'phantom-token');
    expect(exposureMs).toBeGreaterThan(20_000);
    expect(dueMs).toBeLessThanOrEqual(60_000);
    expect(worstCaseMs).toBe(60_000 + 100);
  });

  test('of the backend’s works for the rest of the access token', () => {
    const { exposureMs, dueMs, worstCaseMs } = verdict('leaked-behind-the-edge', 'bff');
    expect(exposureMs).toBeGreaterThan(700_000);
    expect(dueMs).toBeLessThanOrEqual(900_000);
    expect(worstCaseMs).toBe(900_000 + 100);
  });

  test.each(['phantom-token', 'bff'] as const)(
    'on %s is not there to be read where logs hold hashes',
    (model) => {
      const { attacker } = verdict('leaked-behind-the-edge', model, { hashIds: 'true' });
      expect(attacker).toMatchObject({ accepted: 0, refused: 0 });
    },
  );
});

describe('a hundred invoices', () => {
  const id = 'no-look-up-between-services';
  const invoices = (trace: Trace) =>
    trace.entries.filter(
      ({ actor, effects }) => actor === 'billing' && effects.some(({ type }) => type === 'decide'),
    ).length;

  test.each(['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'bff'] as const)(
    'on %s cost the second service no look-up, and one signature a minute',
    (model) => {
      const trace = ran(id, model);
      expect(invoices(trace)).toBe(100);
      const reads = trace.entries.filter(
        ({ actor, effects }) => actor === 'billing' && effects.some(({ type }) => type === 'read'),
      );
      expect(reads).toEqual([]);
      const exchanges = trace.entries.filter(({ heard }) => heard.type === 'exchange').length;
      expect(exchanges).toBeGreaterThanOrEqual(33);
      expect(exchanges).toBeLessThanOrEqual(35);
    },
  );

  test('leave the reads of the first service as they were, and add checks of signatures', () => {
    const alone = verdict(id, 'denylist-jwt', { onward: 'none' }).cost;
    const two = verdict(id, 'denylist-jwt').cost;
    expect(two.storeReads).toBe(alone.storeReads);
    expect(two.verifications).toBeGreaterThanOrEqual(alone.verifications + 100);
  });
});
