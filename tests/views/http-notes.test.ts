/** No line of any message is left without its meaning. */
import { expect, test } from 'vitest';
import { httpText, isModelId, models, run, type Scenario, scenarios, standIn } from '#sandbox';
import { httpLines } from '../../src/views/http-lines.ts';

/** On the first model that it is for. */
function bareLinesIn(scenario: Scenario & { models?: readonly string[] | null }): string[] {
  const named = scenario.models?.find(isModelId) ?? 'server-session';
  const { entries, settings } = run(scenario, models[named]);
  return entries
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.type === 'send' ? [effect.message] : []))
    .flatMap((message) => {
      const text = httpText(message, standIn(settings.algorithm), settings);
      return text ? httpLines(text).lines : [];
    })
    .flatMap(({ text, note }) => (note ? [] : [text]));
}

test('each start line and each header of every scenario has a note', () => {
  const bare = new Set(Object.values(scenarios).flatMap(bareLinesIn));
  expect([...bare]).toEqual([]);
}, 60_000);
