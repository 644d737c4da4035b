/** Pictures of runs stand by themselves: well-formed, told in words, and with every mark of the run. */
import { describe, expect, test } from 'vitest';
import { models, run, scenarios } from '#sandbox';
import { drawChart } from '../../src/views/chart.ts';
import { chartSvg } from '../../src/views/chart-svg.ts';
import { wrapped } from '../../src/views/svg.ts';
import { timelineSvg } from '../../src/views/timeline-svg.ts';
import { applicable, scenarioNamed } from '../scenario-named.ts';
import { demandWellFormed } from './well-formed.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

test.each(Object.values(scenarios))('$id is drawn as a chart and as a timeline', (scenario) => {
  const [model = 'server-session'] = applicable(scenario);
  const trace = run(scenario, models[model]);
  for (const picture of [chartSvg(drawChart([trace]), scenario.question), timelineSvg(trace)]) {
    demandWellFormed(picture);
    expect(picture).not.toMatch(/NaN|undefined|null/);
  }
});

describe('the chart', () => {
  const scenario = scenarioNamed('steal-then-logout');
  const chart = drawChart([run(scenario, models['server-session']), run(scenario, models.bff)]);
  const picture = chartSvg(chart, 'Who is in? <&>');

  test('has every request of the thief, and one of each in its legend', () => {
    const tries = chart.rows.flatMap(({ story }) =>
      story.filter(({ who, kind }) => who === 'thief' && kind === 'request'),
    );
    const accepted = tries.filter(({ outcome }) => outcome === 'answered').length;
    expect(count(picture, '<circle')).toBe(accepted + 1);
    expect(count(picture, '<path')).toBe(tries.length - accepted + 1);
  });

  test('is named and told in words, whatever characters they have', () => {
    expect(picture).toContain('<title id="title">Who is in? &lt;&amp;&gt;</title>');
    expect(picture).toMatch(/<desc id="describes">At 9:05: Alice logs out\. Server session: /);
  });

  test('needs nothing from elsewhere', () => {
    expect(picture).not.toMatch(/url\(|href|@import|<style|<script/);
    expect(count(picture, 'http')).toBe(1);
  });
});

describe('the timeline', () => {
  const trace = run(scenarioNamed('the-other-region'), models['server-session']);
  const picture = timelineSvg(trace);

  test('has a lane for everybody, told apart by region', () => {
    expect(picture).toContain('store (region 2)');
    expect(picture).toContain('>The network<');
  });

  test('tells every act in words, at its time', () =>
    expect(picture).toMatch(
      /<desc id="describes">9:00 Alice’s laptop signs in\..* 9:03 Alice’s laptop logs out\./,
    ));
});

test('words are broken between words, and none is lost', () => {
  expect(wrapped('short token in memory, refresh token', 12)).toEqual([
    'short token',
    'in memory,',
    'refresh',
    'token',
  ]);
});
