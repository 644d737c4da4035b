/** A story mentions every setting that matters: what it does not mention can be changed, and the answer stays. */
import { expect, test } from 'vitest';
import {
  type Drill,
  drill,
  grade,
  InputError,
  judge,
  keyOf,
  levels,
  models,
  readScenario,
  readSettings,
  resolveSettings,
  run,
  type SettingName,
  settingNames,
  settingSpecs,
} from '#sandbox';

const drills = levels
  .flatMap((level) => Array.from({ length: 8 }, (_, seed) => drill(500 + seed, level)))
  .filter(({ plan }) => plan.watched === 'requests');

/** The network’s time is left out by the question. */
const OF_THE_QUESTION: readonly SettingName[] = ['hop'];

/** Half and twice each length that nobody told of, within its limits. None and for ever go without saying. */
function untold({ plan, system }: Drill) {
  const changes = readSettings(system.changes);
  const settings = resolveSettings(models[system.model], changes);
  const told = plan.facts.flatMap(({ tells }) => tells);
  return settingNames.flatMap((name) => {
    const spec = settingSpecs[name];
    if (spec.kind !== 'duration' || told.includes(name) || OF_THE_QUESTION.includes(name))
      return [];
    const value = Number(settings[keyOf(name)]);
    const others = [value / 2, value * 2].filter(
      (ms) => value > 0 && ms >= spec.min && ms <= spec.max && ms % 1_000 === 0,
    );
    return others.map((ms) => ({ ...changes, [keyOf(name)]: ms }));
  });
}

test('what a story does not mention does not change its answer', { timeout: 300_000 }, () => {
  for (const one of drills) {
    const scenario = readScenario(one.scenario);
    for (const changes of untold(one)) {
      const { cutOffAtMs } = judge(run(scenario, models[one.system.model], changes));
      expect({ changes, late: Number(cutOffAtMs) - Number(one.answer.atMs) }).toEqual({
        changes,
        late: expect.toSatisfy((late: number) => late === 0 || late === 1),
      });
    }
  }
});

test('an answer that is no time is told what one looks like', () => {
  expect(() => grade(drill(0, 1), 'soon')).toThrow(InputError);
  expect(() => grade(drill(0, 1), 'soon')).toThrow('Valid: a clock time such as 9:42');
});
