/** The fact check: whole without scripts, narrowed with them, and each statement an address of its own. */
import { expect, type Page, test } from '@playwright/test';

const shown = (page: Page) => page.locator('.fact:not([hidden])');
const status = (page: Page) => page.getByRole('form', { name: 'Statements' }).getByRole('status');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every statement of the article is there, with its standing and how it is known', async ({
    page,
  }) => {
    await page.goto('/fact-check/');
    await expect(page.locator('.fact[data-standing]:not([data-standing=""])')).toHaveCount(72);
    await expect(page.locator('.fact .known')).toHaveCount(await page.locator('.fact').count());
    await expect(page.getByRole('form', { name: 'Statements' })).toBeHidden();
    await expect(page.locator('#c37 .standing')).toHaveText('wrong');
  });
});

test('is narrowed by the keyboard alone, and says how much is left', async ({ page }) => {
  await page.goto('/fact-check/');
  await page.getByLabel('Words').focus();
  await page.keyboard.type('denylist epoch');
  await expect(status(page)).toHaveText(/^\d+ of \d+ statements\.$/);
  await expect(page.locator('#c19')).toBeVisible();
  await expect(page.locator('#c1')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Standing')).toBeFocused();
  await page.keyboard.type('overstated');
  await expect(page).toHaveURL(/words=denylist\+epoch&standing=overstated/);
  for (const fact of await shown(page).all())
    await expect(fact).toHaveAttribute('data-standing', 'overstated');
});

test('comes back as it was asked for', async ({ page }) => {
  await page.goto('/fact-check/?standing=fictional');
  await expect(page.getByLabel('Standing')).toHaveValue('fictional');
  await expect(shown(page)).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Sizes' })).toBeHidden();
});

test('shows a statement that is linked to, whatever it was narrowed to', async ({ page }) => {
  await page.goto('/fact-check/?standing=fictional#c37');
  await expect(page.locator('#c37')).toBeInViewport();
});

test('says of each weak ground that it is one', async ({ page }) => {
  await page.goto('/fact-check/');
  await expect(page.locator('#circleci .known')).toContainText('the original was not read by us');
  await expect(page.locator('#hop-region .known')).toContainText('n assumption of this course');
  await expect(page.locator('#hmac-key .known')).toContainText('general knowledge');
});

test('a run that shows a statement can be played', async ({ page }) => {
  await page.goto('/fact-check/');
  await page.locator('#c29').getByRole('link', { name: 'Run it' }).first().click();
  await expect(page).toHaveURL(/\/lab\/$/);
  const lab = page.locator('section.lab');
  await expect(lab.getByRole('alert')).toHaveCount(0);
  await expect(lab).toContainText('remembers a session for a minute');
  await expect(lab).toContainText('too long');
  await expect(lab.locator('.told b')).not.toHaveText('9:00:00');
});
