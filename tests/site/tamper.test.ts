/** A genuine token, changed by a reader and shown to three apis in her own browser. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { whenAlive } from './island.ts';

const lesson = '/lessons/what-a-jwt-is/';

const answers = (page: Page) => page.locator('.tamper dd');

test.describe('with scripts', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
    await whenAlive(page.locator('.tamper').getByRole('button', { name: 'Be somebody else' }));
  });

  test('another name under the old signature is taken by the one that decodes', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Be somebody else' }).click();
    await expect(answers(page)).toHaveText([
      'Let in as mallory',
      'Refused: the signature does not fit',
      'Refused: the signature does not fit',
    ]);
  });

  test('changes add up, and can be taken back', async ({ page }) => {
    await page.getByRole('button', { name: 'Be somebody else' }).click();
    await page.getByRole('button', { name: 'Say that it is not signed' }).click();
    await expect(answers(page)).toHaveText([
      'Let in as mallory',
      'Let in as mallory',
      'Refused: its algorithm is not allowed',
    ]);
    await page.getByRole('button', { name: 'As it was' }).click();
    await expect(answers(page).first()).toHaveText(
      'Change something, and it will be shown the token.',
    );
  });

  test('what is typed by keyboard is shown as well, and has no fault that axe finds', async ({
    page,
  }) => {
    await page.getByLabel('Signature', { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Delete');
    await expect(answers(page).last()).toContainText('Refused');
    const { violations } = await new AxeBuilder({ page }).include('.tamper').analyze();
    expect(violations).toEqual([]);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the token can be read, and each change stands in a table', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.getByLabel('Payload')).toHaveValue(/"sub": "alice"/);
    await page.getByText('What each of them makes of each change').click();
    await expect(page.locator('.tamper tbody tr')).toHaveCount(5);
    await expect(page.getByRole('cell', { name: 'Let in as mallory' })).toHaveCount(1);
  });
});
