/**
 * The sequence diagram is Mermaid, line by line.
 *
 * The grammar here is narrower than Mermaid's own (its package is too heavy to have for one test): what
 * fits it was parsed by mermaid 11, for every scenario on every model.
 */
import { describe, expect, test } from 'vitest';
import { type ModelId, models, run, scenarios } from '#sandbox';
import { mermaidOf } from '../../src/views/mermaid.ts';
import { applicable, scenarioNamed } from '../scenario-named.ts';

const ID = /[a-z][a-z0-9_]*/.source;
/** No statement, entity, comment or markup of Mermaid's own; no bare `end`. */
const TEXT = /(?:(?!\bend\b(?!\)))[^\n;#<>{}%])+/.source;

const line = (...parts: string[]) => new RegExp(`^  ${parts.join('')}$`);

const GRAMMAR = {
  person: line('actor ', ID, ' as ', TEXT),
  server: line('participant ', ID, ' as ', TEXT),
  title: line('acc(?:Title|Descr): ', TEXT),
  note: line('Note over ', ID, '(?:,', ID, ')?: ', TEXT),
  arrow: line(`(?<from>${ID})(?:->>|-->>|--x) (?<to>${ID}): `, TEXT),
};

const kindOf = (text: string): string =>
  Object.entries(GRAMMAR).find(([, pattern]) => pattern.test(text))?.[0] ?? `none: ${text}`;

const drawn = (scenario: string, model: ModelId) =>
  mermaidOf(run(scenarioNamed(scenario), models[model]));

const linesOf = (text: string) => text.trimEnd().split('\n');

/** On the first model that it is for: the messages differ by model, their lines do not. */
test.each(Object.values(scenarios))(
  '$id is drawn line by line, of actors that it names',
  (scenario) => {
    const [model = 'server-session'] = applicable(scenario);
    const [first, ...lines] = linesOf(mermaidOf(run(scenario, models[model])));
    expect(first).toBe('sequenceDiagram');
    const kinds = lines.map(kindOf);
    expect(kinds.filter((kind) => kind.startsWith('none'))).toEqual([]);
    const named = lines.flatMap(
      (text) => /^ {2}(?:actor|participant) (\w+) /.exec(text)?.[1] ?? [],
    );
    const used = lines.flatMap((text) => {
      const ends = GRAMMAR.arrow.exec(text)?.groups;
      return ends ? [ends['from'], ends['to']] : [];
    });
    expect(used.filter((id) => !named.includes(id ?? ''))).toEqual([]);
  },
);

describe('the diagram', () => {
  const lines = linesOf(drawn('steal-then-logout', 'stateless-jwt'));
  const about = (part: string) => lines.find((text) => text.includes(part))?.trim();

  test('shows who asks, when, for what and with what', () =>
    expect(about('mallory->>')).toBe('mallory->> api: 9:02:00 GET /api/account [jwt]'));

  test('shows an answer as dashed', () => expect(about('api-->> mallory')).toContain('200 OK'));

  test('shows an act as a note with its time', () =>
    expect(about('9:05:00 Alice')).toBe(
      'Note over alice_laptop: 9:05:00 Alice’s laptop logs out.',
    ));

  test('shows a theft between the thief and whom she steals from', () =>
    expect(about('Out of sight')).toMatch(/^Note over alice_laptop,mallory: 9:02:00 Out of sight/));

  test('shows a refusal as a cross, with its reason', () => {
    const refused = linesOf(drawn('steal-then-logout', 'server-session'));
    expect(refused.find((text) => text.includes('--x'))?.trim()).toBe(
      'api--x mallory: 401 Unauthorized unknown-session',
    );
  });

  test('tells the servers of two regions apart', () =>
    expect(drawn('the-other-region', 'server-session')).toContain('as The api (region 2)'));

  test('stays short enough for Mermaid to draw, and says what it leaves out', () => {
    const long = drawn('her-own-login', 'server-session');
    expect(long.length).toBeLessThan(50_000);
    expect(linesOf(long).at(-1)).toMatch(/: and \d+ more lines/);
  });
});
