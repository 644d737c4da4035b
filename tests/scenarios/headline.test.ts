/** The headline comparisons show what their lessons say. */
import { describe, expect, test } from 'vitest';
import { type Judgement, judge, type ModelId, minutes, modelIds, models, run } from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';

const verdict = (scenario: string, id: ModelId): Judgement =>
  judge(run(scenarioNamed(scenario), models[id]));

/** Cut off before the thief's next try, late, or not within the run. */
function ending({ exposureMs, stillInAtEnd }: Judgement): string {
  if (stillInAtEnd) return 'still in';
  if (exposureMs === null) return 'not ended';
  return exposureMs <= 100 ? 'cut off at once' : 'cut off late';
}

const endings: Readonly<Record<string, Readonly<Record<ModelId, string>>>> = {
  'steal-then-logout': {
    'server-session': 'cut off at once',
    'stateless-jwt': 'still in',
    'denylist-jwt': 'cut off at once',
    'refresh-jwt': 'cut off late',
    'epoch-jwt': 'still in',
    'introspected-token': 'cut off at once',
    'sealed-cookie': 'still in',
    'phantom-token': 'cut off at once',
    bff: 'cut off at once',
  },
  'steal-then-password-change': {
    'server-session': 'cut off at once',
    'stateless-jwt': 'still in',
    'denylist-jwt': 'cut off at once',
    'refresh-jwt': 'cut off late',
    'epoch-jwt': 'cut off at once',
    'introspected-token': 'cut off at once',
    'sealed-cookie': 'still in',
    'phantom-token': 'cut off at once',
    bff: 'cut off at once',
  },
  'steal-then-nothing': {
    'server-session': 'not ended',
    'stateless-jwt': 'not ended',
    'denylist-jwt': 'not ended',
    'refresh-jwt': 'not ended',
    'epoch-jwt': 'not ended',
    'introspected-token': 'not ended',
    'sealed-cookie': 'not ended',
    'phantom-token': 'not ended',
    bff: 'not ended',
  },
  'an-hour-after-logout': {
    'server-session': 'cut off at once',
    'stateless-jwt': 'cut off late',
    'denylist-jwt': 'cut off at once',
    'refresh-jwt': 'cut off late',
    'epoch-jwt': 'cut off late',
    'introspected-token': 'cut off at once',
    'sealed-cookie': 'cut off late',
    'phantom-token': 'cut off at once',
    bff: 'cut off at once',
  },
  'logout-then-work': {
    'server-session': 'cut off at once',
    'stateless-jwt': 'cut off late',
    'denylist-jwt': 'cut off at once',
    'refresh-jwt': 'cut off late',
    'epoch-jwt': 'cut off late',
    'introspected-token': 'cut off at once',
    'sealed-cookie': 'cut off late',
    'phantom-token': 'cut off at once',
    bff: 'cut off at once',
  },
};

describe.each(Object.entries(endings))('%s', (scenario, expected) => {
  test.each(Object.entries(expected))('on %s the thief is %s', (id, said) => {
    expect(ending(verdict(scenario, id as ModelId))).toBe(said);
  });

  test('costs an honest user the same on every model', () => {
    const honest = modelIds.map((id) => verdict(scenario, id).honest);
    expect(new Set(honest.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(honest[0]?.refused).toBe(0);
  });
});

test('where nobody notices, every model keeps the thief in for as long as the user was promised', () => {
  for (const id of modelIds) {
    const { dwellMs, cutOffAtMs } = verdict('steal-then-nothing', id);
    expect(dwellMs).toBeGreaterThan(minutes(7 * 60 + 50));
    expect(cutOffAtMs).toBeGreaterThan(minutes(8 * 60));
    expect(cutOffAtMs).toBeLessThan(minutes(8 * 60 + 5));
  }
});
