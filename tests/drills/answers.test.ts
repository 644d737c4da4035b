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
  Array.from({ length: 24 }, (_, seed) => drill(seed * 7, level)),
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

/** Where asking winds up a clock or fills a cache, one more try makes another story of it. */
const DISTURBED = [
  'idleTimeout',
  'sessionCache',
  'introspectionCache',
  'denylistCache',
  'epochCache',
  'detectionDelay',
];
const undisturbed = onRequests.filter(
  ({ plan }) => !DISTURBED.some((name) => name in plan.changes),
);

test('the thief is let in where the story says so', () => {
  for (const one of drills) {
    const theft = one.plan.events.find(({ kind }) => kind === 'theft');
    const accepted = traceOf(one).entries.flatMap(({ atMs, effects }) =>
      effects.some(
        (effect) => effect.type === 'decide' && effect.caller === 'mallory' && !effect.refusal,
      )
        ? [atMs]
        : [],
    );
    if (theft) expect(accepted).toContain(theft.atMs);
    expect(accepted).not.toEqual([]);
  }
});

test('where a copy of a store decides, it hears of the end at that very moment', () => {
  const byCopy = drills.filter((one) =>
    ['copy', 'heal'].includes(traceOf(one).entries[one.answer.entry]?.heard.type ?? ''),
  );
  expect(byCopy.length).toBeGreaterThan(2);
  for (const one of byCopy) {
    expect(traceOf(one).entries[one.answer.entry]?.atMs).toBe(one.answer.atMs);
  }
});

test('one try alone is refused right after the answer, whatever else there is', () => {
  for (const one of onRequests) {
    const atMs = one.answer.atMs ?? 0;
    expect(tried(one, [asking(atMs + 1)]).cutOffAtMs).toBeLessThanOrEqual(atMs + 1);
  }
});

test('one try alone is answered right before the answer, where asking changes nothing', () => {
  expect(undisturbed.length).toBeGreaterThan(drills.length / 2);
  for (const one of undisturbed) {
    const atMs = one.answer.atMs ?? 0;
    expect(tried(one, [asking(atMs - 1)]).lastAcceptedAtMs).toBe(atMs - 1);
  }
});

test('a thief who asks every minute is out at the same time, where asking changes nothing', () => {
  for (const one of undisturbed) {
    const theft = one.plan.events.find(({ kind }) => kind === 'theft' || kind === 'own-login');
    const poll = { at: formatDuration((theft?.atMs ?? 0) + 500), do: 'poll', every: '1m' };
    const { lastAcceptedAtMs, cutOffAtMs } = tried(one, [poll]);
    const { atMs } = one.answer;
    expect(lastAcceptedAtMs).toBeLessThan(atMs ?? 0);
    expect(cutOffAtMs).toBeGreaterThanOrEqual(atMs ?? 0);
    expect((cutOffAtMs ?? 0) - (lastAcceptedAtMs ?? 0)).toBeLessThanOrEqual(minutes(1));
  }
});

describe('a wrong time', () => {
  const onFile = filesIn('misconceptions').map(({ id }) => id);
  const wrong = drills.map((one) => ({ one, times: wrongTimesOf(one) }));

  test('grades as its misconception, which is on file and is not the answer', {
    timeout: 120_000,
  }, () => {
    for (const { one, times } of wrong) {
      const [first] = times;
      if (!first) continue;
      const { atMs, misconception, why } = times.at(-1) ?? first;
      const text = atMs === null ? 'never' : sayClock(atMs);
      expect(grade(one, text)).toEqual({ right: false, misconception, why });
      expect(onFile).toEqual(expect.arrayContaining(times.map((each) => each.misconception)));
    }
  });

  test('is given once, and is never the answer', () => {
    for (const { one, times } of wrong) {
      const all = [one.answer, ...times].map(({ atMs }) => atMs);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('is there for nearly every drill', () => {
    const without = wrong.filter(({ times }) => times.length === 0);
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
