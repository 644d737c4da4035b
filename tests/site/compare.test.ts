/** The comparison: six rows of runs, judgements labelled, readable on a small screen. */
import { expect, test } from '@playwright/test';

test('every cell that says something leads to its run, and each row labels its judgement', async ({
  page,
}) => {
  await page.goto('/compare/');
  await expect(page.locator('main section')).toHaveCount(6);
  await expect(page.locator('p.judgement > b', { hasText: 'Our judgement.' })).toHaveCount(6);
  const bare = await page
    .locator('tbody td')
    .evaluateAll(
      (cells) =>
        cells.filter((cell) => !cell.querySelector('a') && cell.textContent?.trim() !== '—').length,
    );
  expect(bare).toBe(0);
});

test('a cell leads to the run it was read off', async ({ page }) => {
  await page.goto('/compare/');
  const row = page.getByRole('row', { name: /^After a logout Cut off at once/ });
  const cell = row.getByRole('cell').nth(1);
  const says = (await cell.textContent())?.trim() ?? '';
  await cell.getByRole('link').click();
  await expect(page.locator('section.lab').getByText(says).first()).toBeVisible();
});

test('on a small screen the names of row and column stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/compare/');
  const scroll = page.locator('.scroll').first();
  await scroll.scrollIntoViewIfNeeded();
  await scroll.evaluate((element) => element.scrollTo(600, 0));
  const name = scroll.getByRole('rowheader').first();
  const [left, edge] = [await name.boundingBox(), await scroll.boundingBox()];
  expect(Math.abs((left?.x ?? 0) - (edge?.x ?? 99))).toBeLessThan(2);
});
