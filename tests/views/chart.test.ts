/** The exposure chart: what is drawn is what the run did. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models, readScenario, readSettings, run } from '#sandbox';
import { drawChart } from '../../src/views/chart.ts';
import { marksOf } from '../../src/views/marks.ts';
import { pack, unpack } from '../../src/views/packed.ts';
import { scenarioNamed } from '../scenario-named.ts';

const hour = scenarioNamed('an-hour-after-logout');
const traces = Object.values(models).map((model) => run(hour, model));
const chart = drawChart(traces);

const row = (model: string) => {
  const found = chart.rows.find((each) => each.model === model);
  if (!found) throw new Error(`no row for ${model}`);
  return found;
};

describe('a chart', () => {
  test('has as many marks as the thief made requests, and the same outcomes', () => {
    for (const { story, model } of chart.rows) {
      const marks = marksOf(story, chart.untilMs);
      const trace = traces.find((each) => each.model.id === model);
      const decided = trace?.entries.flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.type === 'decide' ? [effect.refusal === null] : [])),
      );
      expect(marks.map(({ accepted }) => accepted)).toEqual(decided);
    }
  });

  test('rules the moment at which access should have ended', () => {
    expect(chart.moment).toMatchObject({ atMs: 300_000, label: 'Alice logs out' });
  });

  test('shades nothing where the thief is cut off at once', () => {
    expect(row('server-session').stretches).toEqual([]);
    expect(row('stateless-jwt').stretches).toHaveLength(1);
  });

  test('shades each stretch of acceptance apart when a token comes back to life', () => {
    const scenario = readScenario({
      format: 1,
      id: 'back-to-life',
      question: 'Is it dead?',
      until: '5m',
      settings: { accessTtl: '2m', leeway: '60s', denylistKeeps: 'exp', denylistCache: '20s' },
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '10s', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '11s', who: 'mallory', do: 'poll', every: '5s' },
        { at: '33s', who: 'alice.laptop', do: 'logout' },
      ],
    });
    const [denied] = drawChart([run(scenario, models['denylist-jwt'])]).rows;
    expect(denied?.stretches).toHaveLength(2);
    expect(denied?.words.late).toBe(true);
  });

  test('names no more than eight moments on its axis, however long the run', () => {
    for (const until of ['1m', '20m', '66m', '9h', '30d']) {
      const scenario = readScenario({ ...empty, until });
      const { ticks } = drawChart([run(scenario, models['stateless-jwt'])]);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }
  });

  test('comes back whole from the text that a page holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600 }), (ttl) => {
        const drawn = drawChart([
          run(hour, models['refresh-jwt'], readSettings({ accessTtl: `${ttl}s` })),
        ]);
        expect(unpack(pack(drawn))).toEqual(drawn);
      }),
      { numRuns: 30 },
    );
  });
});

const empty = { format: 1, id: 'empty', question: 'Nothing?', steps: [] };

describe('the words at the end of a row', () => {
  test.each([
    ['server-session', 'Cut off at once', 'refused from 9:06: the record is gone'],
    ['stateless-jwt', '53 to 55 min too long', 'refused from 10:00: the token has expired'],
    ['denylist-jwt', 'Cut off at once', 'refused from 9:06: the token is on the list'],
    ['refresh-jwt', '9 to 11 min too long', 'refused from 9:16: the token has expired'],
  ])('say of %s: %s, %s', (model, headline, detail) => {
    expect(row(model).words).toMatchObject({ headline, detail });
  });

  test('say that a thief who was never refused is still in, and for how long at least', () => {
    const [still] = drawChart([
      run(scenarioNamed('steal-then-logout'), models['stateless-jwt']),
    ]).rows;
    expect(still?.words).toEqual({
      headline: 'Still in',
      detail: 'after 14 min 30 s, when this run stops',
      late: true,
    });
  });

  test('say how long the thief stayed where nobody ended anything', () => {
    const nobody = scenarioNamed('steal-then-nothing');
    const [session] = drawChart([run(nobody, models['server-session'])]).rows;
    expect(session?.words.headline).toMatch(/^In for 7 h/);
    expect(session?.words.detail).toContain('the session is too old');
  });

  test('say it when the token was dead before the logout', () => {
    const [early] = drawChart([
      run(hour, models['stateless-jwt'], readSettings({ accessTtl: '3m' })),
    ]).rows;
    expect(early?.words.headline).toBe('Already out');
  });
});
