/** Without a thief, and at one address, nobody is ever in two places at once. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { models, readScenario, run, type Settings } from '#sandbox';
import { thorough } from '../random-runs.ts';
import { choices } from '../random-settings.ts';

vi.setConfig({ testTimeout: 60_000 });

const step = fc.record({
  at: fc.integer({ min: 1, max: 110_000 }).map((ms) => `${ms}ms`),
  who: fc.constantFrom('alice.laptop', 'alice.phone', 'bob.laptop'),
  do: fc.constantFrom('login', 'request', 'transfer', 'refresh', 'logout', 'open-stream'),
});

const calls = fc.array(step, { minLength: 1, maxLength: 12 });

const alarmsIn = (steps: readonly object[], changes: Partial<Settings>): number =>
  run(
    readScenario({
      format: 1,
      id: 'at-home',
      question: '?',
      until: '2m',
      steps: [
        { at: '0s', who: 'admin', do: 'detect', on: 'parallel-use' },
        { at: '0s', who: 'alice.laptop', do: 'login' },
        ...steps,
      ],
    }),
    models['server-session'],
    { ...changes, detectionDelayMs: 0 },
  ).entries.filter(({ heard }) => heard.type === 'alarm').length;

test('a user at one address never raises an alarm for use in parallel', () => {
  fc.assert(
    fc.property(calls, choices, (steps, changes) => {
      expect(alarmsIn(steps, changes)).toBe(0);
    }),
    thorough(150),
  );
});

test('the same user at two addresses within a minute does', () => {
  const from = (at: string, address: string) => ({
    at,
    who: 'alice.laptop',
    do: 'request',
    address,
  });
  expect(alarmsIn([from('50s', 'home'), from('70s', 'train')], {})).toBe(1);
});
