/** What a reader times is real: each algorithm signs, accepts its own signature and no other, and is counted fairly. */
import { describe, expect, test } from 'vitest';
import { algorithms, microsOf, signerFor, ways } from '../../src/views/web-crypto.ts';

describe.each(algorithms)('%s', (algorithm) => {
  test('accepts the signature that it made', async () => {
    const { sign, verify } = await signerFor(algorithm, crypto.subtle);
    expect((await sign()).byteLength).toBeGreaterThan(0);
    expect(await verify()).toBe(true);
  });

  test('does not accept another', async () => {
    const { key, signs } = ways[algorithm];
    const made = await crypto.subtle.generateKey(key, false, ['sign', 'verify']);
    const check = 'publicKey' in made ? made.publicKey : made;
    const other = await (await signerFor(algorithm, crypto.subtle)).sign();
    expect(await crypto.subtle.verify(signs, check, other, new Uint8Array(560))).toBe(false);
  });
});

test('the mean of one act is the time of all, divided by how many there were', async () => {
  let nowMs = 0;
  const act = async () => {
    nowMs += 2;
  };
  expect(await microsOf(act, { now: () => nowMs, lastMs: 100 })).toBe(2_000);
});
