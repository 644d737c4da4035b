/** What holds on every page of the built site, whatever it says. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openedPages } from './built-pages.ts';

/** A whole lesson, unfolded, is long to look through on a busy machine. */
test.describe.configure({ timeout: 90_000 });

for (const { address } of openedPages) {
  test.describe(address, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no accessibility violation in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await openWhole(page, address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual(
          [],
        );
      });
    }

    test('logs no error and asks no other host for anything', async ({ page, baseURL }) => {
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
      await openWhole(page, address);
      expect.soft(errors).toEqual([]);
      expect.soft(strangers).toEqual([]);
    });

    test('forbids scripts from elsewhere, written inline or made from text', async ({ page }) => {
      await page.goto(address);
      const policies = await page
        .locator('head meta[http-equiv="content-security-policy" i]')
        .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
      expect(policies).toHaveLength(1);
      const allowed = scriptSources(policies.join());
      expect(allowed).toContain("'self'");
      const tooMuch = /^('unsafe-inline'|'unsafe-eval'|\*|https?:.*|data:|blob:)$/;
      expect(allowed.filter((source) => tooMuch.test(source))).toEqual([]);
    });

    for (const width of [320, 360]) {
      test(`needs no sideways scrolling on ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 });
        await openWhole(page, address);
        const content = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(content).toBeLessThanOrEqual(width);
      });
    }
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

function scriptSources(policy: string): readonly string[] {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const named = (name: string) => directives.find(([first]) => first === name)?.slice(1);
  return named('script-src') ?? named('default-src') ?? ['*'];
}
