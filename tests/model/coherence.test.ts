/** The four choices make sense together, or are refused with the reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, modelIds, models, readSettings, resolveSettings, run } from '#sandbox';
import { scenario, thorough } from '../random-runs.ts';
import { choices } from '../random-settings.ts';

function refusal(model: keyof typeof models, written: Record<string, string>): string {
  try {
    resolveSettings(models[model], readSettings(written));
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return 'not refused';
}

describe('a combination that makes no sense is refused with its reason', () => {
  test.each([
    ['server-session', { ending: 'none' }, 'needs record or introspection'],
    ['stateless-jwt', { ending: 'record' }, 'only content=reference is looked up'],
    ['server-session', { ending: 'record,denylist' }, 'has nothing to add'],
    ['sealed-cookie', { ending: 'status-list' }, 'nobody to publish a status to'],
    ['stateless-jwt', { ending: 'refresh' }, 'refreshCarrier=none keeps none'],
    ['sealed-cookie', { refreshCarrier: 'cookie' }, 'refreshCarrier needs another content'],
    ['server-session', { refreshCarrier: 'memory' }, 'is a remember-me cookie'],
    ['introspected-token', { refreshCarrier: 'cookie' }, 'ending needs record'],
    ['server-session', { binding: 'dpop' }, 'which a cookie does not travel in'],
    ['sealed-cookie', { binding: 'dpop' }, 'no place for a key'],
    ['stateless-jwt', { binding: 'dbsc' }, 'accessCarrier must be cookie'],
    ['server-session', { onStoreOutage: 'fail-open' }, 'nothing to open to'],
    ['server-session', { roles: 'in-token' }, 'content=signed or sealed'],
    ['stateless-jwt', { roles: 'at-login' }, 'which only content=reference has'],
    ['stateless-jwt', { edge: 'bff' }, 'an edge hands the browser an opaque ID'],
    ['server-session', { edge: 'phantom', accessCarrier: 'memory' }, 'an edge reads a cookie'],
    ['stateless-jwt', { keySharing: 'true' }, 'algorithm must be HS256'],
    ['server-session', { onward: 'forward' }, 'a token that another service can read'],
    ['sealed-cookie', { onward: 'exchange' }, 'a token that another service can read'],
    ['phantom-token', { onward: 'exchange' }, 'the gateway of edge=phantom only makes its own'],
    ['stateless-jwt', { onward: 'forward', binding: 'dpop' }, 'binding must be bearer'],
  ] as const)('%s with %j', (model, written, says) => {
    expect(refusal(model, written)).toMatch(/^these settings do not fit together: /);
    expect(refusal(model, written)).toContain(says);
  });
});

describe('a combination that makes sense runs', () => {
  test.each([
    ['stateless-jwt', { accessCarrier: 'cookie' }],
    ['stateless-jwt', { refreshCarrier: 'memory', ending: 'refresh,denylist' }],
    ['stateless-jwt', { ending: 'introspection' }],
    ['denylist-jwt', { onStoreOutage: 'fail-open' }],
    ['sealed-cookie', { ending: 'epoch' }],
    ['phantom-token', { onward: 'forward' }],
    ['bff', { onward: 'exchange' }],
    ['server-session', { refreshCarrier: 'cookie', ending: 'record,refresh' }],
    ['server-session', { accessCarrier: 'sessionStorage', roles: 'at-login' }],
  ] as const)('%s with %j', (model, written) => {
    expect(refusal(model, written)).toBe('not refused');
  });

  test('whatever the combination, nobody is let in who has nothing', () => {
    fc.assert(
      fc.property(scenario, choices, (random, changes) => {
        const { entries } = run(random, models['server-session'], changes);
        const decided = entries.flatMap(({ effects }) =>
          effects.filter((effect) => effect.type === 'decide'),
        );
        for (const { credential } of decided) expect(credential).not.toBeNull();
      }),
      thorough(50),
    );
  });
});

test.each(modelIds)('%s makes sense by itself', (id) => {
  expect(refusal(id, {})).toBe('not refused');
});
