/** A link into the lab opens the run as it was, at the moment that decided it. */
import { describe, expect, test } from 'vitest';
import {
  codeIn,
  modelIds,
  models,
  readLink,
  readSettings,
  run,
  runShared,
  type Scenario,
  type Shared,
  scenarios,
} from '#sandbox';
import { deciderOf } from '../../src/views/decider.ts';
import { type LabRun, linkToLab } from '../../src/views/lab-link.ts';
import { storyOf } from '../../src/views/story.ts';
import { applicable, scenarioNamed } from '../scenario-named.ts';

type Systems = LabRun['systems'];

const linked = (scenario: Scenario, systems: Systems): string =>
  linkToLab('/lab/', { scenario, systems }, ({ model, settings }) =>
    run(scenario, models[model], readSettings(settings)),
  ) ?? '';

const opened = (scenario: string, systems: Systems): Shared =>
  readLink(codeIn(linked(scenarioNamed(scenario), systems)) ?? '').shared;

describe('a link into the lab', () => {
  test('holds the scenario, and each system with its own settings', () => {
    const systems: Systems = [
      { model: 'stateless-jwt', settings: { accessTtl: '20m' } },
      { model: 'stateless-jwt', settings: { accessTtl: '30m' } },
    ];
    const shared = opened('steal-then-logout', systems);
    expect(shared.systems).toEqual(systems);
    const alone = systems.map(({ settings }) =>
      run(scenarioNamed('steal-then-logout'), models['stateless-jwt'], readSettings(settings)),
    );
    expect(runShared(shared).map(({ entries }) => entries)).toEqual(
      alone.map(({ entries }) => entries),
    );
  });

  test('opens where the deciding event is', () => {
    const shared = opened('steal-then-logout', [{ model: 'server-session', settings: {} }]);
    const [trace] = runShared(shared);
    if (!trace) throw new Error('nothing was run');
    const decided = deciderOf(storyOf(trace), trace);
    expect(decided?.atMs).toBeGreaterThan(0);
    expect(shared.cursor).toEqual({ atMs: decided?.atMs, entry: decided?.entry });
  });

  test('opens at the end where nothing has decided', () => {
    const shared = opened('steal-then-nothing', [
      { model: 'stateless-jwt', settings: { accessTtl: '30d', signedInFor: '30d' } },
    ]);
    expect(shared.cursor).toEqual({ atMs: shared.untilMs, entry: null });
  });

  test('takes no more systems than the lab has room for', () => {
    const all = modelIds.map((model) => ({ model, settings: {} }));
    expect(opened('steal-then-logout', all).systems).toHaveLength(4);
  });

  test.each(Object.keys(scenarios))('is short enough for the scenario “%s”', (id) => {
    const scenario = scenarioNamed(id);
    const [model = 'stateless-jwt'] = applicable(scenario);
    expect(linked(scenario, [{ model, settings: {} }]).length).toBeLessThan(200);
  });
});
