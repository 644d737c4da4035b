/** The linter holds the house's rules: each is broken once on purpose, and its own words come back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint, root } from './lint.ts';
import { habits } from './seeded-habits.ts';
import { directions } from './seeded-imports.ts';

const openings: Readonly<Record<string, string>> = {
  '.svelte': '<script lang="ts">\n',
  '.astro': '---\n',
};
const endings: Readonly<Record<string, string>> = { '.svelte': '</script>\n', '.astro': '---\n' };

/** A file that imports all of these, one a line. */
function importing(file: string, modules: readonly string[]): string {
  const kind = path.extname(file);
  const imports = modules.map((module, place) => `import * as seen${place} from '${module}';\n`);
  return (openings[kind] ?? '') + imports.join('') + (endings[kind] ?? '');
}

/** The line of the source that a report marks with an arrow. */
const pointedAt = (text: string) => /^ *> .*$/m.exec(text)?.[0] ?? '';

const nameFor = (file: string) => file.replace('*', 'seeded');
const seededImports = directions.map(({ file, may, mayNot }) => [
  nameFor(file),
  importing(file, [...mayNot, ...may]),
]);
const seededHabits = habits.map(({ file, source }) => [file, source]);
const reports = lint(Object.fromEntries([...seededImports, ...seededHabits]));

describe.each(directions)('$file', ({ file, may, mayNot, says }) => {
  const importsOf = reports.filter(
    (report) => report.file === nameFor(file) && report.text.includes('noRestrictedImports'),
  );
  const about = (module: string) =>
    importsOf.find(({ text }) => pointedAt(text).includes(`'${module}'`));

  test.each(mayNot)('may not import %s', (module) => {
    expect(about(module)?.text).toContain(says);
  });

  test.each(may)('may import %s', (module) => {
    expect(about(module)).toBeUndefined();
  });
});

describe('a habit that the house does without', () => {
  test.each(habits)('$file is met with "$says"', ({ file, says }) => {
    const texts = reports.filter((report) => report.file === file).map(({ text }) => text);
    expect(texts.join()).toContain(says);
  });
});

test('no rule with a message of its own is left unseeded', () => {
  const rules = readFileSync(path.join(root, 'biome.json'), 'utf8');
  const messages = [...rules.matchAll(/"message": "(.*)"/g)].map(([, message]) => message ?? '');
  const seeded = [...directions, ...habits].map(({ says }) => says);
  const unseeded = messages.filter((message) => !seeded.some((says) => message.includes(says)));
  expect(messages.length).toBeGreaterThan(0);
  expect(unseeded).toEqual([]);
});
