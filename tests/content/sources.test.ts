/** Every source is used, and can be found by its address or by who published it and when. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileAt, filesIn } from './files.ts';

type Source = { id: string; short: string; url?: string; publisher?: string; dated?: string };
type Citing = { sources?: { source: string }[] };

const content = path.resolve(import.meta.dirname, '../../content');
const prose = globSync('**/*.mdx', { cwd: content }).map((file) =>
  readFileSync(path.join(content, file), 'utf8'),
);
const inProse = prose.flatMap((text) =>
  [...text.matchAll(/<Sources? ids?="([^"]+)"/g)].flatMap(([, ids = '']) => ids.split(/\s+/)),
);
const inData = [...filesIn<Citing>('statements'), ...filesIn<Citing>('glossary')].flatMap((file) =>
  (file.content.sources ?? []).map(({ source }) => source),
);
const cited = new Set([...inProse, ...inData]);

/** What the inspector and the settings cite by name. */
const root = path.resolve(content, '..');
const code = globSync('{src,sandbox}/**/*.ts', { cwd: root }).map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
);

describe.each(fileAt<Source[]>('sources.yaml'))('"$id"', ({ id, short, url, publisher, dated }) => {
  test('is cited somewhere', () =>
    expect(cited.has(id) || code.some((text) => text.includes(`'${short}`))).toBe(true));

  test('can be found', () => {
    const isRfc = /^RFC \d+$/.test(short);
    expect(isRfc || url !== undefined || (publisher && dated)).toBeTruthy();
  });
});
