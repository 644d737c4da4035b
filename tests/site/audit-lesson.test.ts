/** The audit in its lesson: what it says is there for everybody, and the record can be scrolled by keyboard. */
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/your-own-system/';
const record = (page: Page) =>
  page.getByRole('region', { name: 'Session ending record: Guesthouse' });

test('on a small screen the record is reached by keyboard and scrolls by arrow keys', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  await record(page).focus();
  await expect(record(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => record(page).evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
});

test('the largest number is what the record says of its worst event', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('summary', { hasText: 'The largest number' }).press('Enter');
  const verdict = page.locator('details:has-text("The largest number") strong');
  const [event = '', worst = ''] = (await verdict.innerText()).replace(/\.$/, '').split(': up to ');
  const row = record(page).getByRole('row', { name: event });
  await expect(row.getByRole('cell', { name: worst, exact: true })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every event has a line with a place to sign, and all five questions an answer', async ({
    page,
  }) => {
    await page.goto(lesson);
    const lines = record(page).locator('tbody tr');
    expect(await lines.count()).toBeGreaterThan(4);
    await expect(lines.locator('td.sign')).toHaveCount(await lines.count());
    await expect(page.locator('.answers > li')).toHaveCount(5);
    await expect(page.locator('.changes > li').first()).toContainText('It costs');
  });
});
