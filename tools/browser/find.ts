/** Finds a browser for the tests on this machine, the cheapest first, and gets one where there is none. */
import { Launcher } from 'chrome-launcher';
import { waysToGet } from './get.ts';
import { browserPath, environmentVariable, launches } from './launch.ts';

export type Found = { name: string; path?: string };

export async function findBrowser(): Promise<Found> {
  const named = browserPath();
  if (named) {
    if (await launches(named)) return { name: environmentVariable, path: named };
    throw new Error(`${environmentVariable} names "${named}", which does not start as a browser.`);
  }
  return (await present()) ?? (await fetched()) ?? nothing();
}

async function present(): Promise<Found | undefined> {
  if (await launches()) return { name: "Playwright's own" };
  for (const path of installed()) if (await launches(path)) return { name: 'installed', path };
  return undefined;
}

/** Chrome, or Chromium, where this system keeps such things. */
function installed(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return [];
  }
}

async function fetched(): Promise<Found | undefined> {
  for (const { says, get } of waysToGet) {
    console.log(`  no browser yet, trying for a minute or so: ${says}`);
    const path = await get();
    if (path && (await launches(path))) return { name: says, path };
    const found = await present();
    if (found) return found;
  }
  return undefined;
}

function nothing(): never {
  throw new Error(
    'There is no browser to test in. Type: npx playwright install --with-deps chromium',
  );
}
