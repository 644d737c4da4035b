/** Lighthouse's judgement of a page on a phone, with its default simulated network and processor. */

import { chromium } from '@playwright/test';
import { type LaunchedChrome, launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserPath, flags } from '../../tools/browser/launch.ts';

export type Judgement = {
  /** From 0 to 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** What cost points, in Lighthouse's words. */
  readonly losses: readonly string[];
};

export async function judge(url: string): Promise<Judgement> {
  const chrome = await launch({
    chromePath: browserPath() ?? chromium.executablePath(),
    chromeFlags: ['--headless=new', ...flags],
  });
  try {
    return await judgeIn(chrome, url);
  } finally {
    chrome.kill();
  }
}

async function judgeIn(chrome: LaunchedChrome, url: string): Promise<Judgement> {
  const result = await lighthouse(url, { port: chrome.port, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse says nothing about ${url}.`);
  const { audits, categories } = result.lhr;
  const weighing = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => (weight > 0 ? [audits[id]] : [])),
  );
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    ),
    losses: weighing.flatMap((audit) =>
      audit?.score != null && audit.score < 1
        ? [`${audit.title} ${audit.displayValue ?? ''}`.trim()]
        : [],
    ),
  };
}
