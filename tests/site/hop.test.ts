/** How far away the store is, moved by the reader; without scripts every distance stands in a table. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { whenAlive } from './island.ts';

const lesson = '/lessons/what-statelessness-buys/';
const hop = (page: Page) => page.locator('.hop');
const dial = (page: Page) => hop(page).getByRole('slider');
const waits = (page: Page, model: string) =>
  hop(page).getByRole('row', { name: model }).getByRole('cell').first();

test.describe('with scripts', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
    await whenAlive(dial(page));
  });

  test('a store farther away makes a session wait longer, and a token that nobody looks up not at all', async ({
    page,
  }) => {
    const near = await waits(page, 'Server session').innerText();
    await dial(page).focus();
    await page.keyboard.press('End');
    await expect(dial(page)).toHaveAttribute('aria-valuetext', /^in another region, \d/);
    await expect(
      hop(page).getByText('One user, one hour, the store in another region'),
    ).toBeVisible();
    expect(await waits(page, 'Server session').innerText()).not.toBe(near);
    await expect(waits(page, 'Stateless JWT')).toContainText('0 reads');
  });

  test('says of each distance what the table below it says', async ({ page }) => {
    await page.getByText('Every distance as a table').click();
    const rows = page.locator('details:has-text("Every distance as a table") tbody tr');
    await dial(page).focus();
    await page.keyboard.press('Home');
    for (const row of await rows.all()) {
      const [where = '', , session = ''] = await row.getByRole('cell').allInnerTexts();
      await expect(hop(page).locator('output')).toContainText(where);
      await expect(waits(page, 'Server session')).toContainText(session);
      await page.keyboard.press('ArrowRight');
    }
  });

  test('has no fault that axe finds', async ({ page }) => {
    const { violations } = await new AxeBuilder({ page }).include('.hop').analyze();
    expect(violations).toEqual([]);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is nothing to move, and each distance has a row', async ({ page }) => {
    await page.goto(lesson);
    await expect(dial(page)).toBeHidden();
    await page.getByText('Every distance as a table').click();
    const table = page.locator('details:has-text("Every distance as a table") table');
    await expect(table.locator('tbody tr')).toHaveCount(4);
    await expect(table.getByRole('cell', { name: 'in another region' })).toBeVisible();
  });
});
