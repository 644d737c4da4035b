/** What a reader does is remembered in her browser, led back to, shown, moved and erased. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { lesson } from './island.ts';

const PAGE = '/progress/';
const at = '2026-11-28T09:00:00.000Z';

const status = (page: Page) => page.locator('main [role=status]');

/** Entries as the shelf keeps them, put there before the page looks. */
const keep = (page: Page, entries: Readonly<Record<string, unknown>>) =>
  page.addInitScript((given) => {
    for (const [key, entry] of Object.entries(given))
      localStorage.setItem(`cutoff.progress.${key}`, JSON.stringify(entry));
  }, entries);

test('a new reader is told where to begin', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByRole('link', { name: /^Begin with lesson \d+$/ })).toBeVisible();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('a lesson is remembered with its place, offered again, and finished at its end', async ({
  page,
}) => {
  await page.goto(lesson);
  await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
  await page.keyboard.press('End');
  await expect
    .poll(() =>
      page.evaluate(() => localStorage.getItem('cutoff.progress.lesson.what-logout-really-does')),
    )
    .toContain('"finishedAt":"');
  await page.goto('/lessons/');
  await expect(page.getByText('✓ finished')).toBeVisible();
  await page.goto(lesson);
  const back = page.locator('[data-go-on] a');
  await expect(back).toBeVisible();
  await back.click();
  await expect(page).toHaveURL(/#/);
});

test('predictions are shown by how sure the reader was, and beliefs that answers still show', async ({
  page,
}) => {
  await keep(page, {
    'prediction.a': { bet: 'at-once', sure: true, right: true, at },
    'prediction.b': { bet: 'at-once', sure: false, right: false, at },
    'answer.logout/shop': { right: false, belief: 'httponly-cannot-be-used', at },
  });
  await page.goto(PAGE);
  await expect(page.getByRole('row', { name: 'Sure 1 1', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Not sure 1 0' })).toBeVisible();
  await expect(page.getByText('0 of 1 questions right.')).toBeVisible();
  await expect(page.locator('#beliefs + ul li')).toHaveCount(1);
});

test('progress goes out as a file, is erased, taken back, and read in again', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate((when) => {
    localStorage.setItem('cutoff.progress.goal.after-logout', JSON.stringify({ at: when }));
  }, at);
  await page.reload();
  await expect(page.getByText(/^1 of \d+ goals of the lab reached/)).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await saved).path();
  expect(readFileSync(file, 'utf8')).toContain('cutoff-progress');

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText(/^0 of \d+ goals/)).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/^1 of \d+ goals/)).toBeVisible();

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByLabel(/^Read a file/).setInputFiles(file);
  await expect(status(page)).toContainText('1 entry taken from');
  await expect(page.getByText(/^1 of \d+ goals/)).toBeVisible();
});

test('a file that is no progress is refused by name, and nothing is lost', async ({ page }) => {
  await keep(page, { 'goal.after-logout': { at } });
  await page.goto(PAGE);
  await page.getByLabel(/^Read a file/).setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"photos"}'),
  });
  await expect(status(page)).toContainText('holiday.json was not read.');
  await expect(page.getByText(/^1 of \d+ goals/)).toBeVisible();
});
