/** The cookie jar beside a real Chromium: what the browser does, and what our jar says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import { browserPath, flags } from '../../tools/browser/launch.ts';
import { sayOurs } from './jar/acts.ts';
import type { Case } from './jar/case.ts';
import { sayChromium } from './jar/chromium.ts';
import { keeping } from './jar/keeping.ts';
import { reach } from './jar/reach.ts';
import { sameSite } from './jar/same-site.ts';
import { type Servers, startServers } from './jar/server.ts';

const executablePath = browserPath();
const launchOptions = {
  args: [...flags, '--host-resolver-rules=MAP *.example 127.0.0.1'],
  ...(executablePath ? { executablePath } : {}),
};

let servers: Servers;
let context: BrowserContext;
let firstMark = 0;

/**
 * A profile of its own that allows third-party cookies. Some browsers keep them out unasked, so that
 * SameSite=None does nothing in another site's page; our jar knows SameSite alone.
 */
test.beforeAll(async ({ browserName: _ }, { outputDir }) => {
  servers = await startServers();
  const profile = path.join(outputDir, 'profile');
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const allowed = { profile: { cookie_controls_mode: 0 } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(allowed));
  context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ignoreHTTPSErrors: true,
  });
});

test.afterAll(async () => {
  await context.close();
  servers.close();
});

test.beforeEach(() => {
  firstMark += 1000;
});

const title = (name: string, { differs }: Case) => (differs ? `${name}: ${differs.because}` : name);

for (const [name, each] of Object.entries({ ...sameSite, ...reach, ...keeping })) {
  test(title(name, each), async () => {
    const { acts, both, differs } = each;
    await context.clearCookies();
    const page = await context.newPage();
    expect(sayOurs(acts), 'our jar').toEqual(both ?? differs?.ours);
    const said = await sayChromium({ page, servers, firstMark }, acts);
    expect(said, 'Chromium').toEqual(both ?? differs?.chromium);
    await page.close();
  });
}
