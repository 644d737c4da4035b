/** How every tool and test here starts Chromium: without calls home, and without a sandbox where root leaves no choice. */
import { chromium } from '@playwright/test';

export const flags = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Where the browser is, for those that start it; nothing means Playwright's own. */
export const environmentVariable = 'CUTOFF_BROWSER';

export const browserPath = (): string | undefined => process.env[environmentVariable] || undefined;

/** Says whether this browser starts and shows a page; without a path, whether Playwright's own does. */
export async function launches(executablePath?: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      args: flags,
      ...(executablePath ? { executablePath } : {}),
    });
    await browser.newPage();
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
