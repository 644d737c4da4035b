/** A proof of possession: who can make one, and why a server refuses it. */
import { describe, expect, test } from 'vitest';
import { fromNumericDate, nonceAt, type Proof, proofRefusal, prove, seconds } from '#sandbox';

const need = { key: 'alice.laptop', target: 'account', credential: 't1' } as const;
const stamp = { clockMs: 100_000, jti: 'p1', nonce: null };
const thief = { own: 'mallory', keys: [], ahead: null, captured: null };
const ahead = { key: 'alice.laptop', credential: 't1', nonce: null };

const own = prove({ ...thief, own: 'alice.laptop' }, need, stamp);
const check = { ...need, clockMs: 100_000, nonce: false, seen: false };

describe('a proof', () => {
  test('is made by the device whose key it is', () => {
    expect(proofRefusal(own, check)).toBeNull();
  });

  test('is made by whoever carried the key off', () => {
    const stolen = prove({ ...thief, keys: ['alice.laptop'] }, need, stamp);
    expect(proofRefusal(stolen, check)).toBeNull();
  });

  test('by a key of the thief’s own does not help', () => {
    expect(proofRefusal(prove(thief, need, stamp), check)).toBe('dpop-wrong-key');
  });

  test('that is missing is refused', () => {
    expect(proofRefusal(null, check)).toBe('dpop-proof-missing');
  });

  test.each([
    ['to another page', { ...check, target: 'transfer' }],
    ['with another token', { ...check, credential: 't2' }],
  ] as const)('does not go %s', (_, other) => {
    expect(proofRefusal(own, other)).toBe('dpop-wrong-request');
  });

  test('is taken for a minute on either side of its date, and no longer', () => {
    const dated = fromNumericDate(own.iat);
    const at = (ms: number) => proofRefusal(own, { ...check, clockMs: dated + ms });
    expect([at(-seconds(60)), at(seconds(60))]).toEqual([null, null]);
    expect([at(-seconds(61)), at(seconds(61))]).toEqual(['dpop-proof-stale', 'dpop-proof-stale']);
  });

  test('is taken once, where the server remembers it', () => {
    expect(proofRefusal(own, { ...check, seen: true })).toBe('dpop-proof-replayed');
  });
});

describe('proofs signed ahead', () => {
  const later = { ...stamp, clockMs: 3_600_000, jti: 'p2' };
  const signed = prove({ ...thief, ahead }, need, later);

  test('are as good as fresh ones an hour later', () => {
    expect(proofRefusal(signed, { ...check, clockMs: later.clockMs })).toBeNull();
  });

  test('do not go with a token that did not yet exist', () => {
    const fresh = { ...need, credential: 't2' };
    const proof = prove({ ...thief, ahead }, fresh, later);
    expect(proofRefusal(proof, { ...check, ...fresh, clockMs: later.clockMs })).toBe(
      'dpop-wrong-key',
    );
  });

  test('can ask the token endpoint, which names no token', () => {
    const renewal = { key: 'alice.laptop', target: 'token', credential: null } as const;
    const proof = prove({ ...thief, ahead }, renewal, later);
    expect(proofRefusal(proof, { ...check, ...renewal, clockMs: later.clockMs })).toBeNull();
  });

  test('are refused where each must hold a nonce of its time', () => {
    const demanding = { ...check, nonce: true, clockMs: later.clockMs };
    expect(proofRefusal(signed, demanding)).toBe('use-dpop-nonce');
    const told = prove({ ...thief, ahead }, need, { ...later, nonce: nonceAt(later.clockMs) });
    expect(proofRefusal(told, demanding)).toBe('use-dpop-nonce');
  });
});

describe('a nonce', () => {
  const holding = (nonce: string): Proof => ({ ...own, nonce });
  const demanding = { ...check, nonce: true };

  test('is taken in its minute and in the next', () => {
    const given = holding(nonceAt(60_000));
    const at = (clockMs: number) =>
      proofRefusal({ ...given, iat: own.iat }, { ...demanding, clockMs });
    expect([at(60_000), at(119_999), at(120_000)]).toEqual([null, null, null]);
    expect(at(180_000)).toBe('use-dpop-nonce');
  });
});

describe('a proof seen in passing', () => {
  const captured = { ...thief, captured: own };

  test('is all that its finder has, and good for that request alone', () => {
    const replayed = prove(captured, need, { ...stamp, clockMs: 130_000 });
    expect(replayed).toEqual(own);
    expect(proofRefusal(replayed, { ...check, clockMs: 130_000 })).toBeNull();
    const other = { ...need, target: 'transfer' } as const;
    expect(proofRefusal(prove(captured, other, stamp), { ...check, ...other })).toBe(
      'dpop-wrong-request',
    );
  });
});
