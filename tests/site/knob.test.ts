/** A setting as a dial: the chart answers, in words as well; a run that cannot be made is said not to be. */
import { expect, type Page, test } from '@playwright/test';
import { whenAlive } from './island.ts';

const lesson = '/lessons/lifetimes-and-refresh/';
const knob = (page: Page) => page.locator('section#refresh-at-work');
const dial = (page: Page) => knob(page).getByRole('slider', { name: 'Access token lives for' });

test('is moved by keyboard, and says what came of it as its table does', async ({ page }) => {
  await page.goto(lesson);
  await whenAlive(dial(page));
  await dial(page).focus();
  await page.keyboard.press('End');
  await expect(dial(page)).toHaveAttribute('aria-valuetext', '30m');
  const told = knob(page).locator('.dial p[role=status]');
  await expect(told).toContainText('sign-ins of Alice’s: ');
  await page.getByText('Every stop as a table').click();
  const row = page.locator('details:has-text("Every stop as a table") tbody tr').last();
  const [, model = '', thief = ''] = await row.getByRole('cell').allInnerTexts();
  await expect(told).toContainText(`${model}: ${thief}`);
});

test('says so when the simulation cannot be loaded, and keeps the chart', async ({ page }) => {
  await page.goto(lesson);
  await whenAlive(dial(page));
  await page.route('**/_astro/live*.js', (route) => route.abort());
  await dial(page).focus();
  await page.keyboard.press('Home');
  await expect(knob(page).getByRole('alert')).toContainText('could not be loaded');
  await expect(knob(page).locator('.row').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every stop stands in a table, and there is no dial', async ({ page }) => {
    await page.goto(lesson);
    await expect(dial(page)).toBeHidden();
    await page.getByText('Every stop as a table').click();
    const stops = page.locator('details:has-text("Every stop as a table") tbody tr');
    await expect(stops.filter({ hasText: /^\s*5m/ }).first()).toBeVisible();
    await expect(stops.filter({ hasText: /^\s*30m/ }).first()).toBeVisible();
  });
});
