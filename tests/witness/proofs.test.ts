/** Proofs of possession are made with real keys, and each check of one is repeated. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Effect, models, run, type Trace } from '#sandbox';
import { attest, Disagreement, demandAgreement } from '#witness';
import { scenario, thorough } from '../random-runs.ts';
import { settings } from '../random-settings.ts';
import { ran } from '../scenarios/ran.ts';

vi.setConfig({ testTimeout: 60_000 });

const hardware = { binding: 'dpop', deviceKey: 'hardware' };

type Check = Extract<Effect, { type: 'verify-proof' }>;

const changed = (trace: Trace, change: (check: Check) => Check): Trace => ({
  ...trace,
  entries: trace.entries.map((entry) => ({
    ...entry,
    effects: entry.effects.map((effect) =>
      effect.type === 'verify-proof' ? change(effect) : effect,
    ),
  })),
});

test('a run has its proofs made and checked, good ones and bad ones', async () => {
  const { proofs } = await attest(ran('patient-thief', 'refresh-jwt', hardware));
  const said = new Set(proofs.map(({ jose }) => jose));
  expect([...said].toSorted()).toEqual(['dpop-wrong-key', 'ok']);
  expect(proofs.every(({ agrees }) => agrees)).toBe(true);
});

test.each([
  ['for another page', (check: Check) => ({ ...check.check, target: 'transfer' as const })],
  ['with another token', (check: Check) => ({ ...check.check, credential: 'another' })],
  [
    'at another time',
    (check: Check) => ({ ...check.check, clockMs: check.check.clockMs + 61_000 }),
  ],
  ['by another key', (check: Check) => ({ ...check.check, key: 'mallory' })],
])('an engine that takes a proof made %s is told so', async (_, wrong) => {
  const trace = changed(ran('signed-ahead', 'stateless-jwt'), (check) => ({
    ...check,
    check: wrong(check),
  }));
  const attestation = await attest(trace);
  expect(() => demandAgreement(attestation)).toThrow(Disagreement);
});

test('over random runs, no check of a proof is judged otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      fc.constantFrom('stateless-jwt', 'refresh-jwt', 'introspected-token'),
      settings,
      async (random, id, changes) => {
        const trace = run(random, models[id], { ...changes, binding: 'dpop' });
        const { proofs } = await attest(trace);
        expect(proofs.filter(({ agrees }) => !agrees)).toEqual([]);
      },
    ),
    thorough(60),
  );
});
