import { expect, test } from 'vitest';
import { runOn } from '../../src/kit/run.ts';
import { untrueOf } from '../../src/views/shown.ts';
import { scenarioNamed } from '../scenario-named.ts';

const told = runOn(scenarioNamed('an-hour-after-logout'), { model: 'stateless-jwt', settings: {} });

test('what a run shows holds of it', () => {
  const shows = {
    exposure: 'some',
    stillIn: 'none',
    dwell: '> 50m',
    due: '< accessTtl',
    signIns: '= 1',
    'logout-is-final': 'broken',
  };
  expect(untrueOf(shows, told)).toEqual([]);
});

test('what it does not show is named, with what it shows instead', () => {
  expect(untrueOf({ signIns: '> 1', 'logout-is-final': 'held' }, told)).toEqual([
    'signIns is 1, not > 1',
    'logout-is-final is broken',
  ]);
});

test('a measure that there is not is named, with those that there are', () => {
  expect(untrueOf({ exposed: 'some' }, told).join()).toMatch(
    /nothing is called "exposed".*exposure/,
  );
});

test('an expectation that cannot be read is refused', () => {
  expect(() => untrueOf({ exposure: 'long' }, told)).toThrow('"long" is no expectation');
});
