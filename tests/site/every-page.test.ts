/** What holds on every page of the built site, whatever it says. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openedPages } from './built-pages.ts';

/** A whole lesson, unfolded, is long to look through on a busy machine. */
test.describe.configure({ timeout: 90_000 });

/** What may differ from one choice of colours to the other; nothing else on a page does. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

for (const { address } of openedPages) {
  test.describe(address, () => {
    test('has no accessibility violation, in light colours or in dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await openWhole(page, address);
      expect.soft(await violationsOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect.soft(await violationsOn(page, OF_COLOURS)).toEqual([]);
    });

    test('is bound by its policy, logs no error, asks no other host, and needs no sideways scrolling', async ({
      page,
      baseURL,
    }) => {
      const errors: string[] = [];
      const strangers: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url());
      });
      await page.setViewportSize({ width: 360, height: 740 });
      await openWhole(page, address);
      expect.soft(await widthOf(page)).toBeLessThanOrEqual(360);
      await page.setViewportSize({ width: 320, height: 740 });
      expect.soft(await widthOf(page)).toBeLessThanOrEqual(320);
      expect.soft(await looseSourcesOn(page)).toEqual([]);
      expect.soft(errors).toEqual([]);
      expect.soft(strangers).toEqual([]);
    });
  });
}

/** Opens a page with all that waits to be scrolled to or unfolded. */
async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const screens = await page.evaluate(() => document.body.scrollHeight / window.innerHeight);
  for (let screen = 0; screen < screens; screen += 1) {
    await page.evaluate((top) => window.scrollTo(0, top * window.innerHeight), screen);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
}

async function violationsOn(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
}

const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Where scripts may come from, that they should not: elsewhere, written inline, or made from text. */
async function looseSourcesOn(page: Page): Promise<readonly string[]> {
  const policies = await page
    .locator('head meta[http-equiv="content-security-policy" i]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
  if (policies.length !== 1) return [`${policies.length} policies`];
  const allowed = scriptSources(policies.join());
  const tooMuch = /^('unsafe-inline'|'unsafe-eval'|\*|https?:.*|data:|blob:)$/;
  return allowed.filter((source) => source === "'none'" || tooMuch.test(source));
}

function scriptSources(policy: string): readonly string[] {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = (name: string) => directives.find(([first]) => first === name)?.slice(1);
  return named('script-src') ?? named('default-src') ?? ['*'];
}
