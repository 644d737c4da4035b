/** What is saved can be opened again, and a scenario can be read by whoever has to mend it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models, readImport, run, scenarioText, traceText, writeScenario } from '#sandbox';
import { scenario, thorough } from '../random-runs.ts';
import { scenarioNamed } from '../scenario-named.ts';

test('a scenario is written one step a line', () => {
  const file = writeScenario(scenarioNamed('outage-failing-open'), ['denylist-jwt', 'epoch-jwt']);
  expect(scenarioText(file)).toBe(
    [
      '{',
      '  "format": 1,',
      '  "id": "outage-failing-open",',
      '  "question": "The thief is out. Then the list goes down, and the api fails open. Who is in?",',
      '  "until": "12m",',
      '  "models": ["denylist-jwt", "epoch-jwt"],',
      '  "settings": { "onStoreOutage": "fail-open" },',
      '  "steps": [',
      '    { "at": "0s", "who": "alice.laptop", "do": "login" },',
      '    { "at": "1m", "who": "mallory", "do": "steal", "via": "malware", "from": "alice.laptop" },',
      '    { "at": "1m5s", "who": "mallory", "do": "poll", "every": "10s" },',
      '    { "at": "3m", "who": "alice.laptop", "do": "logout-everywhere" },',
      '    { "at": "5m", "who": "network", "do": "store-down" },',
      '    { "at": "8m", "who": "network", "do": "store-up" }',
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
});

/** Also what could be taken for JSON's own. */
const question = fc.oneof(fc.string(), fc.constantFrom('[ x ]', '{ "a": 1 }', '\n  ', '"'));

test('any scenario that was saved is opened as it was, whatever its question says', () =>
  fc.assert(
    fc.property(scenario, question, (random, asks) => {
      const file = writeScenario({ ...random, question: asks });
      expect(readImport(scenarioText(file))).toEqual({ type: 'scenario', scenario: file });
    }),
    thorough(60),
  ));

test('a scenario without steps, too', () => {
  const file = writeScenario({ ...scenarioNamed('two-tabs'), steps: [] });
  expect(readImport(scenarioText(file))).toEqual({ type: 'scenario', scenario: file });
});

test('a trace that was saved is opened as it was', () => {
  const trace = run(scenarioNamed('two-tabs'), models['refresh-jwt']);
  expect(readImport(traceText(trace))).toEqual({ type: 'trace', trace });
});
