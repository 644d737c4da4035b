/** What each page of the built site weighs on a first visit, measured as the budgets' test measures it. */
import { chromium } from '@playwright/test';
import { budgets } from '../tests/site/budgets.ts';
import { openedPages } from '../tests/site/built-pages.ts';
import { type Fetched, firstVisit, gzipKb } from '../tests/site/first-visit.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { flags } from '../tools/browser/launch.ts';
import { serve } from '../tools/serve.ts';

export async function measureSizes(): Promise<void> {
  const server = await serve();
  const { path } = await findBrowser();
  const browser = await chromium.launch({ args: flags, ...(path ? { executablePath: path } : {}) });
  const rows: Record<string, object> = {};
  for (const { address, kind } of openedPages) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const fetched = await firstVisit(page, `http://localhost:${server?.port}${address}`);
    rows[address] = { ...rowOf(fetched), budget: budgets[kind].withoutFontsKb };
    await page.close();
  }
  await browser.close();
  await server?.stop();
  console.log('\nFirst visit, KB after gzip -9');
  console.table(rows);
}

function rowOf(fetched: readonly Fetched[]) {
  const kb = (chosen: (type: Fetched['type']) => boolean) =>
    Number(gzipKb(fetched.filter(({ type }) => chosen(type))).toFixed(1));
  return {
    html: kb((type) => type === 'document'),
    styles: kb((type) => type === 'stylesheet'),
    scripts: kb((type) => type === 'script'),
    other: kb((type) => type === 'other'),
    'without fonts': kb((type) => type !== 'font'),
    fonts: kb((type) => type === 'font'),
  };
}
