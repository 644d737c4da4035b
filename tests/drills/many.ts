/** Ten thousand drills: a third of them for each level, so many to a test. */
import { describe, expect, test } from 'vitest';
import {
  type Drill,
  drill,
  grade,
  isSettingName,
  keyOf,
  type Level,
  models,
  readSettings,
  resolveSettings,
  sayClock,
  sayLength,
  settingSpecs,
} from '#sandbox';

const TESTS = 17;
const SEEDS = 200;

/** All that makes a drill the drill that it is: names of products and turns of phrase do not. */
export const keyOfDrill = ({ system, plan, answer }: Drill): string =>
  JSON.stringify([system, plan.events.map(({ atMs, lines }) => [atMs, lines]), answer.atMs]);

/** How long each thing lasts that was told. */
function lengthsIn({ plan, system }: Drill): { name: string; ms: number }[] {
  const settings = resolveSettings(models[system.model], readSettings(system.changes));
  return Object.keys(plan.changes)
    .filter(isSettingName)
    .filter((name) => settingSpecs[name].kind === 'duration')
    .map((name) => ({ name, ms: Math.abs(Number(settings[keyOf(name)])) }))
    .filter(({ ms }) => ms > 0);
}

/** These only put off the end of something else, or are counted from a moment of their own. */
const NOT_ALONE = ['leeway', 'skew', 'refreshTtl', 'recheckStream'];

/** The moments at which something runs out that began with an event. */
function runningOut(one: Drill): number[] {
  const putOff = 'leeway' in one.plan.changes || 'skew' in one.plan.changes;
  const lives = putOff ? ['accessTtl', 'absoluteTimeout'] : [];
  return lengthsIn(one)
    .filter(({ name }) => ![...NOT_ALONE, ...lives].includes(name))
    .flatMap(({ ms }) => one.plan.events.map(({ atMs }) => atMs + ms));
}

function demandWellFormed(one: Drill): void {
  const { plan, story, question, answer, startClock } = one;
  const moments = plan.events.map(({ atMs }) => atMs);
  expect(moments).toHaveLength(5);
  expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
  expect(runningOut(one).filter((atMs) => moments.includes(atMs))).toEqual([]);
  const said = [...moments.map(sayClock), ...lengthsIn(one).map(({ ms }) => sayLength(ms))];
  expect(said.filter((text) => !story.includes(text))).toEqual([]);
  const told = plan.facts.flatMap(({ tells }) => tells);
  expect(told).toEqual(expect.arrayContaining(Object.keys(plan.changes)));
  expect(`${story} ${question} ${answer.why}`).not.toMatch(
    /undefined|NaN|null|\{|\}|\s{3}|\ba an\b/,
  );
  expect({ startClock, entry: answer.entry >= 0 }).toEqual({ startClock: '9:00', entry: true });
}

const said = ({ answer }: Drill): string =>
  answer.atMs === null ? 'never' : sayClock(answer.atMs);

export function describeDrills(level: Level): void {
  const seen = new Set<string>();
  const runs = Array.from({ length: TESTS }, (_, index) => index * SEEDS);
  describe.each(runs)(`drills of level ${level} from seed %d on`, (from) => {
    test(`are ${SEEDS} well-formed and distinct ones, each with one answer`, {
      timeout: 300_000,
    }, () => {
      const before = seen.size;
      for (let seed = from; seed < from + SEEDS; seed += 1) {
        const one = drill(seed, level);
        demandWellFormed(one);
        expect(grade(one, said(one)).right).toBe(true);
        seen.add(keyOfDrill(one));
      }
      expect(seen.size).toBe(before + SEEDS);
    });
  });
}
