/** The site also works in a folder of its host, as it does on a project page. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { dist } from './built-pages.ts';

const base = '/folder/';
const root = path.dirname(dist);

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cutoff-site-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('every path in a site built for a folder starts in that folder', () => {
  test.slow();
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  const built = spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: base },
  });
  expect(built.status, built.stderr).toBe(0);

  const pages = globSync('**/*.html', { cwd: folder });
  const strays = pages.flatMap((page) =>
    pathsIn(readFileSync(path.join(folder, page), 'utf8')).filter(
      (named) => !named.startsWith(base),
    ),
  );
  expect(pages).not.toEqual([]);
  expect(strays).toEqual([]);
});

/** Paths from the host's root, in any attribute or style. */
function pathsIn(html: string): readonly string[] {
  const quoted = [...html.matchAll(/=["'](\/[^"'/][^"']*|\/)["']|url\(["']?(\/[^"')]+)/g)];
  return quoted.map(([, attribute, style]) => attribute ?? style ?? '');
}
