/** What a figure shows at a moment: chart, table and words stand at the same cursor. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

async function lifetime(page: Page): Promise<Locator> {
  await page.goto(lesson);
  return whenAlive(page.locator('section#lifetime'));
}

/** The marks of one row that can be seen. */
const marksSeen = (figure: Locator) =>
  figure
    .locator('.lane')
    .first()
    .locator(':is(circle, use)')
    .evaluateAll(
      (marks) => marks.filter((mark) => mark.checkVisibility({ visibilityProperty: true })).length,
    );

function liesInItsBox(row: Element): boolean {
  const box = row.closest('.scroll')?.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return box !== undefined && top >= box.top && bottom <= box.bottom;
}

const rowsSeen = (figure: Locator) =>
  figure
    .getByRole('table', { name: 'Stateless JWT' })
    .locator('tbody tr')
    .filter({ visible: true });

test('a step shows the mark whose moment it is, and none after it', async ({ page }) => {
  const figure = await lifetime(page);
  expect(await marksSeen(figure)).toBeGreaterThan(20);
  await figure.getByRole('slider', { name: 'Moment' }).focus();
  await page.keyboard.press('Home');
  expect(await marksSeen(figure)).toBe(0);
  for (const seen of [0, 0, 1, 2]) {
    await page.keyboard.press('ArrowRight');
    expect(await marksSeen(figure)).toBe(seen);
  }
});

test('the table stands at the same moment as the chart, and marks where', async ({ page }) => {
  const figure = await lifetime(page);
  await figure.getByText('Every request as a table').click();
  const all = await rowsSeen(figure).count();
  await figure.getByRole('slider', { name: 'Moment' }).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  expect(await rowsSeen(figure).count()).toBeLessThan(all);
  const current = figure
    .getByRole('table', { name: 'Stateless JWT' })
    .locator('[aria-current="step"]');
  await expect(current).toContainText('9:04');
  await expect(current).toContainText('Mallory asks for the account page');
  await expect(rowsSeen(figure).last()).toHaveAttribute('aria-current', 'step');
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowRight');
  expect(await current.evaluate(liesInItsBox)).toBe(true);
  await figure.getByRole('button', { name: 'End of the run' }).click();
  await expect(current).toHaveCount(0);
  expect(await rowsSeen(figure).count()).toBe(all);
});

test('playing without motion goes straight to the end', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await lifetime(page);
  const moment = figure.getByRole('slider', { name: 'Moment' });
  await moment.focus();
  await page.keyboard.press('Home');
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect(moment).toHaveAttribute('aria-valuetext', /^10:06/);
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a reader who hears the page hears each row, as far as it has come', async ({ page }) => {
  const figure = await lifetime(page);
  const heard = figure.getByText('Mallory’s requests: answered from 9:02 to 9:58').first();
  await expect(heard).toHaveCSS('visibility', 'visible');
  await figure.getByRole('slider', { name: 'Moment' }).focus();
  await page.keyboard.press('Home');
  await expect(figure.getByText('Mallory has not tried.').first()).toBeAttached();
  await expect(heard).toHaveCSS('display', 'none');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every mark and every row is there from the start', async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator('section#logout');
    expect(await marksSeen(figure)).toBe(32);
    await figure.getByText('Every request as a table').click();
    const table = figure.getByRole('table', { name: 'Stateless JWT' });
    expect(await table.locator('tbody tr').count()).toBe(await rowsSeen(figure).count());
    await expect(page.locator('section#free').getByText('Every request as a table')).toBeHidden();
  });
});
