/** A stream that is checked again outlives its session by the worst case and one more period, never longer. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { judge, models, readScenario, run, type Settings, type Trace } from '#sandbox';
import { thorough } from '../random-runs.ts';
import { choices } from '../random-settings.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends = fc.constantFrom(
  { who: 'alice.laptop', do: 'logout' },
  { who: 'alice.laptop', do: 'logout-everywhere', keepThis: false },
  { who: 'alice.laptop', do: 'change-password', endOthers: true },
  { who: 'admin', do: 'disable-user', user: 'alice' },
  { who: 'admin', do: 'force-logout', user: 'alice' },
);

const ms = (min: number, max: number) => fc.integer({ min, max });

const stolenStream = fc
  .tuple(ms(5_000, 40_000), ms(45_000, 90_000), ends)
  .map(([openMs, endMs, act]) =>
    readScenario({
      format: 1,
      id: 'stolen-stream',
      question: '?',
      until: '5m',
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '4s', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: `${openMs}ms`, who: 'mallory', do: 'open-stream' },
        { at: `${endMs}ms`, ...act },
      ],
    }),
  );

const lastBrought = ({ entries }: Trace): number | null =>
  entries.findLast(({ actor, heard }) => actor === 'mallory' && heard.type === 'delivered')?.atMs ??
  null;

/** On its way to the thief; and as often as a check may wait for an issuer, there and back. */
const waysMs = ({ hopMs, ending }: Settings): number => hopMs * (1 + 2 * ending.length);

let measured = 0;

test('no stream brings anything later than the worst case and one period after the end', () => {
  fc.assert(
    fc.property(stolenStream, choices, ms(1_000, 40_000), (scenario, changes, recheckStreamMs) => {
      const trace = run(scenario, models['server-session'], { ...changes, recheckStreamMs });
      const { endedAtMs, worstCaseMs } = judge(trace);
      const lastMs = lastBrought(trace);
      if (lastMs === null || endedAtMs === null || worstCaseMs === null) return;
      if (lastMs > endedAtMs) measured += 1;
      expect(lastMs).toBeLessThanOrEqual(
        endedAtMs + worstCaseMs + recheckStreamMs + waysMs(trace.settings),
      );
    }),
    thorough(300),
  );
  expect(measured).toBeGreaterThan(10);
});
