/** The page of a fleet: whole without scripts, simulated again in a worker, and stopped when the reader has had enough. */
import { expect, type Page, test } from '@playwright/test';

const exposures = (page: Page) => page.getByRole('region', { name: 'Exposures', exact: true });
const status = (page: Page) => page.locator('main').getByRole('status');

async function open(page: Page): Promise<void> {
  await page.goto('/fleet/');
  await page.waitForLoadState('networkidle');
}

async function simulate(page: Page, sessions: string): Promise<void> {
  await page.getByLabel('Sessions in a day').selectOption(sessions);
  await page.getByRole('button', { name: 'Simulate' }).click();
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('has the spreads, the day and the growth of a hundred thousand sessions', async ({
    page,
  }) => {
    await page.goto('/fleet/');
    await expect(page.getByText(/^100,000 sessions in a day, from seed 1:/)).toBeVisible();
    await expect(exposures(page).getByRole('row')).toHaveCount(10);
    for (const name of ['The work of a day', 'The course of a day'])
      await expect(page.getByRole('region', { name }).getByRole('row')).toHaveCount(10);
    await expect(page.getByRole('button', { name: 'Simulate' })).toBeHidden();
  });
});

test('gives the figures of the build for the choices of the build', async ({ page }) => {
  await open(page);
  const before = await exposures(page).innerText();
  await simulate(page, '100000');
  await expect(status(page)).toContainText('Done: 100,000 sessions', { timeout: 60_000 });
  expect(await exposures(page).innerText()).toBe(before);
});

test('gives other figures for other choices', async ({ page }) => {
  await open(page);
  const jwt = exposures(page).getByRole('row', { name: /^Stateless JWT/ });
  await expect(jwt).toContainText('8 h');
  await page.getByLabel('Access tokens live').fill('15m');
  await simulate(page, '1000');
  await expect(status(page)).toContainText('Done: 1,000 sessions', { timeout: 60_000 });
  await expect(jwt).toContainText('15 min');
  await expect(jwt).not.toContainText('8 h');
});

test('names what cannot be simulated', async ({ page }) => {
  await open(page);
  await page.getByLabel('Access tokens live').fill('soon');
  await simulate(page, '1000');
  await expect(page.getByRole('alert')).toContainText('setting "accessTtl" cannot be "soon"');
});

test('can be stopped, and keeps the figures it had', async ({ page }) => {
  await open(page);
  const before = await exposures(page).innerText();
  await simulate(page, '1000000');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(status(page)).toContainText('Stopped.');
  await expect(page.getByRole('progressbar')).toBeHidden();
  expect(await exposures(page).innerText()).toBe(before);
});
