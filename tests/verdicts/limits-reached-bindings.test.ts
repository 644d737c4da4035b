/** Directed runs to the limits of what is bound: what was stolen without its key is good for so long. */
import { describe, expect, test } from 'vitest';
import { at, type Changes, type Line, laptop, phone, played, steals } from '../played.ts';
import { type Directed, expectReached, measured } from './reached.ts';

const login = at('0s', laptop, 'login');
const logout = at('1ms', laptop, 'logout');
const last = (moment: string) => at(moment, 'mallory', 'replay');
const script = at('2ms', 'mallory', 'steal', { via: 'xss', from: laptop });
const afterwards = at('3ms', laptop, 'logout');

const sealedKey = { binding: 'dbsc', deviceKey: 'hardware', authenticator: 'passkey' };
const forgetful = { ...sealedKey, boundCookieTtl: '10m', sessionCache: '1h' };

const cookie: Directed[] = [
  [
    'until its value has run out, where an api remembers the session longer',
    'server-session',
    [login, steals('1ms'), last('1ms'), logout, last('9m59s999ms')],
    forgetful,
  ],
  [
    'until an api looks again, where that is sooner',
    'server-session',
    [login, steals('1ms'), last('1ms'), logout, last('10s')],
    { ...forgetful, sessionCache: '10s' },
  ],
  [
    'as long as without a binding, where malware took the key along',
    'server-session',
    [login, steals('1ms'), last('1ms'), logout, last('10s')],
    { binding: 'dbsc', boundCookieTtl: '30m', sessionCache: '10s' },
  ],
];

test.each(cookie)('a copied cookie opens %s: %s', (_, model, steps, changes) => {
  expectReached(measured(model, steps, changes));
});

describe('without the key', () => {
  const due = (steps: Line[], changes: Changes) => {
    const { exposureMs, dueMs, worstCaseMs } = measured('stateless-jwt', steps, {
      binding: 'dpop',
      deviceKey: 'hardware',
      ...changes,
    });
    expect(dueMs).toBeLessThanOrEqual(worstCaseMs ?? 0);
    return { exposureMs, dueMs };
  };

  test('proofs signed ahead are due to the end of the token, and reach it', () => {
    const steps = [login, script, afterwards, last('59m59s999ms')];
    expect(due(steps, { signedInFor: '1h' })).toEqual({ exposureMs: 3_599_996, dueMs: 3_599_997 });
  });

  test('with a nonce they are due for the two minutes of a nonce', () => {
    const steps = [login, at('1ms', laptop, 'request'), script, afterwards, last('1m59s999ms')];
    expect(due(steps, { dpopNonce: 'true' })).toEqual({ exposureMs: 119_996, dueMs: 119_999 });
  });

  test('a token that came alone is due for no time at all', () => {
    const steps = [
      at('0s', phone, 'login'),
      at('1s', 'mallory', 'steal', { via: 'log-leak', from: phone }),
      at('2s', phone, 'logout'),
      last('3s'),
    ];
    expect(due(steps, { hashIds: 'false' })).toEqual({ exposureMs: 0, dueMs: 0 });
  });

  test('a proof that was seen is due for its window, where nobody remembers it', () => {
    const steps = [
      at('0s', laptop, 'login'),
      at('1s', laptop, 'request'),
      at('1s', 'mallory', 'steal', { via: 'har', from: laptop }),
      at('2s', laptop, 'logout'),
      last('61s'),
    ];
    const { exposureMs, dueMs } = due(steps, { dpopReplayCheck: 'false' });
    expect(exposureMs).toBe(59_000);
    expect(dueMs).toBeGreaterThanOrEqual(59_000);
    expect(due(steps, { dpopReplayCheck: 'true' }).exposureMs).toBe(0);
  });
});

test('a script has proofs of the key, and not the key', () => {
  const trace = played('stateless-jwt', [login, script], { binding: 'dpop' });
  const loot = trace.entries.flatMap(({ heard }) => (heard.type === 'loot' ? [heard] : []));
  expect(loot.map(({ keys, ahead }) => [keys, ahead?.key])).toEqual([[[], laptop]]);
});
