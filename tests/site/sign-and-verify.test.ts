/** Signing and checking, timed in the reader’s browser: only when asked, and said where a browser cannot. */
import { expect, type Page, test } from '@playwright/test';
import { whenAlive } from './island.ts';

const lesson = '/lessons/what-statelessness-buys/';
const timing = (page: Page) => page.locator('.timing');
const row = (page: Page, algorithm: string) =>
  timing(page).getByRole('row', { name: algorithm }).getByRole('cell');

async function measure(page: Page) {
  await page.goto(lesson);
  const button = await whenAlive(
    timing(page).getByRole('button', { name: 'Measure in this browser' }),
  );
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(timing(page).getByRole('status')).toHaveText('Measured.', { timeout: 20_000 });
}

test('measures nothing before it is asked, then gives each algorithm a time of this browser’s', async ({
  page,
}) => {
  await page.goto(lesson);
  await expect(row(page, 'ES256').first()).toHaveText('–');
  await measure(page);
  for (const algorithm of ['HS256', 'RS256', 'ES256'])
    for (const here of [0, 1])
      await expect(row(page, algorithm).nth(here)).toHaveText(/\d.* (µs|ms)$/);
  await expect(timing(page).getByRole('button', { name: 'Measure again' })).toBeEnabled();
});

test('an algorithm that the browser does not have is said to be missing, and the others are measured', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const generate = crypto.subtle.generateKey.bind(crypto.subtle);
    crypto.subtle.generateKey = ((algorithm: { name?: string }, ...rest: [boolean, KeyUsage[]]) =>
      algorithm.name === 'ECDSA'
        ? Promise.reject(new DOMException('not here', 'NotSupportedError'))
        : generate(algorithm as EcKeyGenParams, ...rest)) as typeof crypto.subtle.generateKey;
  });
  await measure(page);
  await expect(row(page, 'ES256').first()).toHaveText('not in this browser');
  await expect(row(page, 'RS256').first()).toHaveText(/\d/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the course’s own times stand there, and a command that measures elsewhere', async ({
    page,
  }) => {
    await page.goto(lesson);
    await expect(row(page, 'ES256').last()).toHaveText(/\d.* µs$/);
    await expect(timing(page).getByRole('button')).toBeHidden();
    await expect(page.locator('noscript code', { hasText: 'openssl speed' })).toBeVisible();
  });
});
