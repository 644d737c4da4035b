/** The quiz of the lesson: by mouse, by keyboard, and without scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { lesson } from './island.ts';

const question = (page: Page, title: string) =>
  page.locator('.quiz').getByRole('article', { name: title });

const rightOf = (page: Page, title: string) =>
  question(page, title).locator('.answer[data-right="true"]');

test.describe('with scripts', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
  });

  test('a wrong option says why, names the belief behind it, and opens the run', async ({
    page,
  }) => {
    const shop = question(page, 'The shop');
    await expect(shop.locator('.settling')).toBeHidden();
    await shop.getByText('The cookie is gone.').first().click();
    await expect(shop.locator('.answer[open]')).toContainText('No. One cookie is gone: hers.');
    await expect(shop.locator('.answer[open]')).toContainText('The belief behind it:');
    await expect(shop.locator('.settling')).toBeVisible();
    await expect(shop.getByRole('status')).toContainText('No. One cookie is gone');
  });

  test('a clock question keeps its run to itself until it is answered', async ({ page }) => {
    const bank = question(page, 'The bank');
    await expect(bank.locator('.settling')).toBeHidden();
    await bank.getByText('Show the answer').click();
    await expect(bank.locator('.settling')).toBeVisible();
  });

  test('only one option of a question is open', async ({ page }) => {
    const shop = question(page, 'The shop');
    for (const option of await shop.locator('.answer > summary').all()) await option.click();
    await expect(shop.locator('.answer[open]')).toHaveCount(1);
  });

  test('an option opens by keyboard', async ({ page }) => {
    const right = rightOf(page, 'The clinic');
    await right.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(right).toContainText('Yes.');
    await expect(question(page, 'The clinic').getByRole('status')).toContainText('Yes.');
  });

  for (const [typed, says] of [
    ['9:10:30', 'Yes. Logout changed what the issuer reads'],
    ['9:10:20', 'Yes. Logout changed what the issuer reads'],
    ['9:10', 'No. That is exp.'],
    ['9:04', 'No. The refresh token died then.'],
    ['9:14:30', 'No. The leeway is right.'],
    ['9:07', 'No. Ask two things.'],
    ['soon', 'Please type a clock time'],
  ] as const) {
    test(`the clock time ${typed} is answered: ${says}`, async ({ page }) => {
      const bank = question(page, 'The bank');
      await bank.getByRole('textbox').fill(typed);
      await page.keyboard.press('Enter');
      await expect(bank.getByRole('status')).toContainText(says);
      const matched = typed === 'soon' || typed === '9:07' ? 0 : 1;
      await expect(bank.locator('.answer:visible')).toHaveCount(matched);
    });
  }

  test('the answer to a clock question can be asked for, all of it', async ({ page }) => {
    const bank = question(page, 'The bank');
    await bank.getByRole('textbox').fill('9:04');
    await page.keyboard.press('Enter');
    await bank.getByText('Show the answer').click();
    await bank.getByText('Show the answer').click();
    await expect(bank.locator('.answer:visible')).toHaveCount(5);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility violation when opened, in ${colorScheme} colours`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const title of ['The shop', 'The clinic']) {
        await rightOf(page, title).locator('summary').click();
      }
      await question(page, 'The bank').getByText('Show the answer').click();
      const { violations } = await new AxeBuilder({ page }).include('.quiz').analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every option opens and every answer is there', async ({ page }) => {
    await page.goto(lesson);
    const right = rightOf(page, 'The shop');
    await right.locator('summary').click();
    await expect(right.locator('.feedback')).toBeVisible();
    await expect(question(page, 'The shop').locator('.settling')).toBeVisible();

    const bank = question(page, 'The bank');
    await expect(bank.getByRole('textbox')).toBeHidden();
    await bank.getByText('Show the answer').click();
    await expect(bank.locator('.feedback:visible')).toHaveCount(5);
  });
});
