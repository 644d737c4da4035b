/** What a drill says is what its run shows, whoever asks; and every wrong time is somebody's belief. */
import { describe, expect, test } from 'vitest';
import {
  type Drill,
  drill,
  formatDuration,
  grade,
  judge,
  levels,
  minutes,
  models,
  readScenario,
  run,
  sayClock,
  wrongTimesOf,
} from '#sandbox';
import { attest } from '#witness';
import { filesIn } from '../content/files.ts';
import { keyOfDrill } from './many.ts';

const drills = levels.flatMap((level) =>
  Array.from({ length: 40 }, (_, seed) => drill(seed * 7, level)),
);
const onRequests = drills.filter(({ plan }) => plan.watched === 'requests');

const traceOf = ({ scenario, system }: Drill) => run(readScenario(scenario), models[system.model]);

/** The story as it is, with other tries than the drill's own. */
function tried({ scenario, plan, system, answer }: Drill, tries: readonly object[]) {
  const story = scenario.steps.slice(0, plan.events.flatMap(({ lines }) => lines).length);
  const steps = tries.map((line) => ({ who: 'mallory', region: plan.region, ...line }));
  const until = formatDuration((answer.atMs ?? 0) + minutes(20));
  const file = { ...scenario, until, steps: [...story, ...steps] };
  return judge(run(readScenario(file), models[system.model]));
}

const asking = (atMs: number) => ({ at: formatDuration(atMs), do: 'replay' });

test('no two levels have a drill in common', () => {
  expect(new Set(drills.map(keyOfDrill)).size).toBe(drills.length);
});

test('the same seed gives the same drill', () => {
  expect(drill(12, 3)).toEqual(drill(12, 3));
});

test('the run that is shown ends where the answer says, and the deciding entry is in it', () => {
  for (const one of onRequests) {
    const trace = traceOf(one);
    const { answer } = one;
    const late = (judge(trace).cutOffAtMs ?? -1) - (answer.atMs ?? 0);
    expect([0, 1]).toContain(late);
    expect(trace.entries[answer.entry]?.atMs).toBeLessThanOrEqual(answer.atMs ?? 0);
  }
});

test('one try alone is answered just before the answer and refused just after it', () => {
  for (const one of onRequests) {
    const atMs = one.answer.atMs ?? 0;
    expect(tried(one, [asking(atMs - 1)]).lastAcceptedAtMs).toBe(atMs - 1);
    expect(tried(one, [asking(atMs + 1)]).cutOffAtMs).toBeLessThanOrEqual(atMs + 1);
  }
});

const DISTURBED = [
  'idleTimeout',
  'sessionCache',
  'introspectionCache',
  'denylistCache',
  'epochCache',
];

test('a thief who asks every minute is out at the same time, where asking changes nothing', () => {
  const undisturbed = onRequests.filter(
    ({ plan }) =>
      !DISTURBED.some((name) => name in plan.changes) && plan.changes.detectionDelay === undefined,
  );
  for (const one of undisturbed) {
    const from =
      one.plan.events.find(({ kind }) => kind === 'theft' || kind === 'own-login')?.atMs ?? 0;
    const poll = { at: formatDuration(from + 500), do: 'poll', every: '1m' };
    const { lastAcceptedAtMs, cutOffAtMs } = tried(one, [poll]);
    const { atMs } = one.answer;
    expect(lastAcceptedAtMs).toBeLessThan(atMs ?? 0);
    expect(cutOffAtMs).toBeGreaterThanOrEqual(atMs ?? 0);
    expect((cutOffAtMs ?? 0) - (lastAcceptedAtMs ?? 0)).toBeLessThanOrEqual(minutes(1));
  }
});

describe('a wrong time', () => {
  const onFile = filesIn('misconceptions').map(({ id }) => id);
  const wrong = drills.flatMap((one) => wrongTimesOf(one).map((time) => ({ one, ...time })));

  test('grades as its misconception, which is on file and is not the answer', () => {
    for (const { one, atMs, misconception, why } of wrong) {
      const text = atMs === null ? 'never' : sayClock(atMs);
      expect(grade(one, text)).toEqual({ right: false, misconception, why });
      expect(onFile).toContain(misconception);
    }
  });

  test('is there for nearly every drill', () => {
    const without = drills.filter((one) => wrongTimesOf(one).length === 0);
    expect(without.length).toBeLessThan(drills.length / 20);
  });

  test('that nobody would come to is wrong without a misconception', () => {
    expect(grade(drill(0, 1), '3:33')).toMatchObject({ right: false, misconception: null });
  });
});

test('jose agrees with every check of the runs that are shown', async () => {
  for (const one of drills) {
    const { checked, agreed } = await attest(traceOf(one));
    expect(agreed).toBe(checked);
  }
});
