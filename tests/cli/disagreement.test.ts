import { expect, test, vi } from 'vitest';
import { cutoff } from '#cli';
import type { Trace } from '#sandbox';
import { doctored } from '../witness/doctored.ts';

vi.mock('#witness', async (original) => {
  const witness = await original<typeof import('#witness')>();
  const attest = (trace: Trace) =>
    witness.attest(doctored(trace, 'token-expired', () => ({ refusal: null })).trace);
  return { ...witness, attest };
});

test('an engine that accepts one expired token is not believed: nothing is printed', async () => {
  const run = ['run', 'steal-then-logout', '--set', 'accessTtl=15m', '--model', 'stateless-jwt'];
  const { code, out, err } = await cutoff(run);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^cutoff: at entry \d+ the engine says "ok" of token t1, jose says "ERR_JWT_EXPIRED"\n$/,
  );
});
