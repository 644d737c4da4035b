/** The practices as a checklist: each line says what happens without it, and opens the run in which that happens. */
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/sessions-done-well/';
const lines = (page: Page) => page.locator('.checklist details');

test('every line opens by keyboard, tells both runs in words, and links the one that goes wrong', async ({
  page,
}) => {
  await page.goto(lesson);
  const line = lines(page).first();
  await expect(line.locator('summary')).toContainText(/Without it: \S/);
  await line.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(line.locator('dt')).toHaveText(['Without it', 'With it']);
  await page.keyboard.press('Tab');
  const link = line.locator('.wrong dd').getByRole('link');
  for (let tabs = 0; tabs < 4 && !(await isFocused(link)); tabs += 1)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
});

test('no line says the same of a run with its practice as of the one without', async ({ page }) => {
  await page.goto(lesson);
  const told = await lines(page)
    .locator('dl')
    .evaluateAll((lists) =>
      lists.map((list) => [...list.querySelectorAll('dd')].map((each) => each.textContent?.trim())),
    );
  expect(told.length).toBeGreaterThan(8);
  for (const [without, kept] of told) expect(without).not.toBe(kept);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a line opens all the same', async ({ page }) => {
    await page.goto(lesson);
    await lines(page).first().locator('summary').click();
    await expect(lines(page).first().locator('.wrong dd')).toBeVisible();
  });
});

const isFocused = (link: ReturnType<Page['locator']>): Promise<boolean> =>
  link.evaluate((element) => element === document.activeElement);
