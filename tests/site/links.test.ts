/** Every link and every file that a page names is there, and so is every place within a page. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { builtPages, fileFor } from './built-pages.ts';

test.use({ javaScriptEnabled: false });

for (const { address } of builtPages) {
  test(`${address} names only what is there`, async ({ page, baseURL }) => {
    await page.goto(address);
    const named = await references(page);
    const internal = named.map((name) => new URL(name)).filter(({ origin }) => origin === baseURL);
    const places = await Promise.all(
      internal.map(async (url) => ((await exists(page, url)) ? undefined : url.href)),
    );
    expect(places.filter((place) => place !== undefined)).toEqual([]);
  });
}

function references(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[href], [src]')];
    const bases = named.map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src'),
    );
    return [...new Set(bases.map((name) => new URL(name ?? '', document.baseURI).href))];
  });
}

/** A fragment with an equals sign is the state of a figure, not a place in the page. */
async function exists(page: Page, { pathname, hash }: URL): Promise<boolean> {
  const file = fileFor(pathname);
  if (!file) return false;
  if (hash === '' || hash.includes('=') || !file.endsWith('.html')) return true;
  const ids = await idsIn(page, readFileSync(file, 'utf8'));
  return ids.includes(decodeURIComponent(hash.slice(1)));
}

function idsIn(page: Page, html: string): Promise<string[]> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
  }, html);
}
