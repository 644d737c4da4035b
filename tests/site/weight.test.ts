/** No page weighs more than its budget, and none fetches what nobody has asked for. */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { budgets, fontsKb, onDemand } from './budgets.ts';
import { dist, openedPages } from './built-pages.ts';
import { firstVisit, gzipKb } from './first-visit.ts';

const screens = [
  { width: 412, height: 823 },
  { width: 1440, height: 900 },
];

for (const { address, kind } of openedPages) {
  test(`${address} weighs no more than its budget, and fetches no library unasked`, async ({
    browser,
    baseURL,
  }) => {
    const visits = screens.map(async (viewport) => {
      const page = await browser.newPage({ viewport, ...(baseURL ? { baseURL } : {}) });
      const fetched = await firstVisit(page, address);
      await page.close();
      return fetched;
    });
    for (const fetched of await Promise.all(visits)) {
      const scripts = fetched.filter(({ type }) => type === 'script');
      const withoutFonts = fetched.filter(({ type }) => type !== 'font');
      expect.soft(gzipKb(withoutFonts)).toBeLessThanOrEqual(budgets[kind].withoutFontsKb);
      expect.soft(gzipKb(scripts)).toBeLessThanOrEqual(budgets[kind].scriptsKb);
      expect.soft(librariesIn(scripts.map(({ body }) => `${body}`))).toEqual([]);
    }
  });
}

test('all fonts together weigh no more than their budget', () => {
  const fonts = globSync('**/*.{woff,woff2,ttf,otf}', { cwd: dist });
  const bytes = fonts.map((font) => statSync(path.join(dist, font)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(fontsKb);
});

for (const library of ['jose', 'xstate'] as const) {
  test(`the code of ${library} still has the words by which it is known`, () => {
    const folder = path.resolve(dist, '../node_modules', library, 'dist');
    const code = globSync('**/*.js', { cwd: folder }).map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    );
    const words: readonly string[] = onDemand[library];
    const lost = words.filter((word) => !code.some((source) => source.includes(word)));
    expect(lost).toEqual([]);
  });
}

function librariesIn(scripts: readonly string[]): readonly string[] {
  const isIn = (words: readonly string[]) =>
    words.some((word) => scripts.some((script) => script.includes(word)));
  return Object.entries(onDemand).flatMap(([library, words]) => (isIn(words) ? [library] : []));
}
