/** Every link and every file that a page names is there, and so is every place within a page. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { builtPages, fileFor } from './built-pages.ts';

test.use({ javaScriptEnabled: false });

/** By their part of the site: `lab` for `/lab/steal-then-nothing/`. */
const partOf = (address: string) => address.split('/')[1] || 'home';
const parts = new Set(builtPages.map(({ address }) => partOf(address)));

test.describe.configure({ timeout: 120_000 });

for (const part of parts) {
  const pages = builtPages.filter(({ address }) => partOf(address) === part);

  test(`the pages of ${part} name only what is there`, async ({ page, baseURL }) => {
    const missing: string[] = [];
    for (const { address } of pages) {
      await page.goto(address);
      const named = (await references(page)).map((name) => new URL(name));
      for (const url of named.filter(({ origin }) => origin === baseURL))
        if (!(await exists(page, url))) missing.push(`${address} → ${url.href}`);
    }
    expect(missing).toEqual([]);
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
  const ids = await idsIn(page, file);
  return ids.includes(decodeURIComponent(hash.slice(1)));
}

const known = new Map<string, readonly string[]>();

async function idsIn(page: Page, file: string): Promise<readonly string[]> {
  const ids = known.get(file) ?? (await parsedIds(page, readFileSync(file, 'utf8')));
  known.set(file, ids);
  return ids;
}

function parsedIds(page: Page, html: string): Promise<string[]> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
  }, html);
}
