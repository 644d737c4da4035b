/** What a browser fetches on a first visit to a page, before the reader does anything. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

export type Fetched = {
  readonly address: string;
  readonly type: 'document' | 'stylesheet' | 'script' | 'font' | 'other';
  readonly body: Buffer;
  /** Bytes of the body, compressed by gzip at level 9. */
  readonly gzipBytes: number;
};

/** Longer than any timer that a page may set to fetch something by itself. */
const settleMs = 1_500;

export async function firstVisit(page: Page, address: string): Promise<readonly Fetched[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(settleMs);
  return Promise.all(responses.map(weigh));
}

async function weigh(response: Response): Promise<Fetched> {
  const body = await response.body();
  return {
    address: new URL(response.url()).pathname,
    type: typeOf(response),
    body,
    gzipBytes: gzipSync(body, { level: 9 }).length,
  };
}

function typeOf(response: Response): Fetched['type'] {
  const type = response.request().resourceType();
  return type === 'document' || type === 'stylesheet' || type === 'script' || type === 'font'
    ? type
    : 'other';
}

export const gzipKb = (all: readonly Fetched[]): number =>
  all.reduce((bytes, { gzipBytes }) => bytes + gzipBytes, 0) / 1024;
