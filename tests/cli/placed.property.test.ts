/** Whatever is wrong in a description is named with its line and column, in YAML and in JSON. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { cutoff } from '#cli';
import { eventNames, eventSpecs, settingNames, settingSpecs } from '#sandbox';
import { written } from './written.ts';

type Described = Record<string, unknown>;

const base: Described = {
  name: 'a shop',
  preset: 'refresh-jwt',
  choices: { refreshCarrier: 'cookie' },
  regions: 2,
  settings: { accessTtl: '15m', rotation: true },
  events: { logout: 'ends-session' },
  sources: [{ says: 'so', from: 'there' }],
};

const kinds = {
  yaml: (value: Described) => stringify(value),
  json: (value: Described) => JSON.stringify(value, null, 2),
};

/** Where a word first stands in a text, counted from 1. */
function placeOf(text: string, word: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(word));
  return `line ${line + 1}, column ${(lines[line]?.indexOf(word) ?? 0) + 1}`;
}

async function complaint(text: string, kind: string): Promise<string> {
  const { code, out, err } = await cutoff(['audit', written(text, `system.${kind}`)]);
  expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
  return err;
}

/** The description with one more field in one of its maps, first or last. */
function withField(path: string, name: string, value: unknown, first: boolean): Described {
  const add = (map: object) => (first ? { [name]: value, ...map } : { ...map, [name]: value });
  if (path === '') return add(base);
  if (path === 'sources') return { ...base, sources: [add(Object(base['sources'])[0])] };
  return { ...base, [path]: add(Object(base[path])) };
}

const paths = fc.constantFrom('', 'choices', 'settings', 'events', 'sources');
const strange = fc.stringMatching(/^zz[a-z]{3,12}$/);

describe.each(Object.entries(kinds))('in %s', (kind, write) => {
  test('any unknown key anywhere is named with its place', async () => {
    await fc.assert(
      fc.asyncProperty(paths, strange, fc.boolean(), async (path, name, first) => {
        const text = write(withField(path, name, 'x', first));
        const err = await complaint(text, kind);
        const word = kind === 'json' ? `"${name}"` : name;
        expect(err).toContain(`${placeOf(text, word)}: unknown key`);
        expect(err).toContain(`"${name}"`);
      }),
      { numRuns: 60 },
    );
  });

  const durations = settingNames.filter((name) => settingSpecs[name].kind === 'duration');

  test.each(durations)('a nonsense %s is named with its place', async (name) => {
    const text = write({ ...base, settings: { [name]: '5parsecs' } });
    const word = kind === 'json' ? '"5parsecs"' : '5parsecs';
    expect(await complaint(text, kind)).toContain(
      `${placeOf(text, word)}: setting "${name}" cannot be "5parsecs". Valid: a duration`,
    );
  });

  test.each(eventNames)('what %s does is one of a few words', async (name) => {
    const text = write({ ...base, events: { [name]: 'explodes' } });
    const word = kind === 'json' ? '"explodes"' : 'explodes';
    const valid = Object.keys(eventSpecs[name].does).join(', ');
    expect(await complaint(text, kind)).toContain(
      `${placeOf(text, word)}: "events.${name}" must be one of ${valid}`,
    );
  });
});

const told: readonly [what: string, text: string, line: string][] = [
  ['a name that is missing', 'preset: bff\n', 'line 1, column 1: "name" is missing'],
  [
    'a name that is no text',
    'preset: bff\nname: [a]\n',
    'line 2, column 7: "name" must be of type',
  ],
  ['a file that is empty', '', 'line 1, column 1: the file must be of type'],
  ['no preset', 'name: x\n', 'line 1, column 1: "preset" is missing; or else give all of'],
  [
    'a setting that is a choice',
    'name: x\npreset: bff\nsettings:\n  content: signed\n',
    'line 4, column 3: "content" belongs elsewhere: under "choices"',
  ],
  [
    'choices that do not fit',
    'name: x\npreset: server-session\nchoices:\n  ending: denylist\n',
    'line 3, column 1: these settings do not fit together',
  ],
  [
    'the first of two flaws, and that there is another',
    'name: x\npreset: bff\nsettings:\n  accessTtl: 1parsec\n  hopp: 1s\n',
    'line 4, column 14: setting "accessTtl" cannot be "1parsec". Valid: a duration such as 250ms, 90s, 15m or 1h30m. (and 1 more)',
  ],
  ['text that is no YAML', 'name: x\n  preset: bff\n', 'not YAML, line'],
  ['a key that stands twice', 'name: x\nname: y\n', 'not YAML, line 2, column 1: Map keys must be'],
  [
    'an alias that grows without end',
    `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(10)}]\nc: &c [${'*b,'.repeat(10)}]\nd: [${'*c,'.repeat(10)}]\n`,
    'not YAML: Excessive alias count',
  ],
];

describe('a description is refused for', () => {
  test.each(told)('%s', async (_, text, line) => {
    expect(await complaint(text, 'yaml')).toContain(line);
  });
});
