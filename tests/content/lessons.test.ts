/** A lesson is prose and tags: it imports nothing and exports nothing, since the page hands it the kit. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('content/**/*.{md,mdx}', { cwd: root });

/** Code between fences is shown to the reader, not run. */
const shownCode = /^```.*?^```/gms;

test('there are lessons', () => {
  expect(files).not.toEqual([]);
});

test.each(files)('%s has no import or export line', (file) => {
  const prose = readFileSync(path.join(root, file), 'utf8').replace(shownCode, '');
  expect(prose.match(/^\s*(import|export)\b.*$/gm)).toBeNull();
});
