/** Four choices about a product make one sentence; without scripts every sentence stands in a table. */
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/four-requests-to-a-breach/';
const sentence = (page: Page) => page.locator('.product .sentence');

test.describe('with scripts', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
  });

  test('says what comes of the first choices at once', async ({ page }) => {
    await expect(sentence(page)).toHaveText(
      'After a logout a copy works until the next request. The next check reads what has changed.',
    );
  });

  test('follows each choice, by keyboard as well', async ({ page }) => {
    await page
      .getByLabel('A request shows')
      .selectOption({ label: 'a signed token, which nobody looks up' });
    await page.getByLabel('A user stays signed in for').selectOption({ label: '24 h' });
    await expect(sentence(page)).toContainText('After a logout a copy works for up to 24 h.');
    await page.getByLabel('What happens is').focus();
    await page.keyboard.press('ArrowDown');
    await expect(sentence(page)).toContainText('After a new password a copy works for up to 24 h.');
  });

  test('folds the table away', async ({ page }) => {
    await expect(page.locator('.product table')).toBeHidden();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every sentence stands in a table', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('.product table')).toBeVisible();
    await expect(page.locator('.product form')).toBeHidden();
    await expect(page.locator('.product tbody')).toContainText('for up to 30 days');
  });
});
