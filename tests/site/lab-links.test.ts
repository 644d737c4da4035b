/** What is shown in the course can be opened in the lab; addresses that were given out before still lead somewhere. */
import { expect, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

test('the recap’s run is opened in the lab, at the moment that decided', async ({ page }) => {
  await page.goto(lesson);
  const recap = page.getByRole('complementary').filter({ hasText: 'The five questions' });
  await recap.getByRole('link', { name: 'Open it in the lab' }).click();
  await expect(page).toHaveURL(/\/lab\/$/);
  await expect(page.locator('section.lab').getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.told b')).not.toHaveText('9:00:00');
});

test('the run of a quiz question is opened in the lab, though no scenario has its name', async ({
  page,
}) => {
  await page.goto(lesson);
  const question = page.locator('.quiz article').first();
  await question.locator('summary').first().click();
  const asks = await question.locator('.asks').innerText();
  await question.getByRole('link', { name: 'Open it in the lab' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asks);
});

test('an address that leads to the free figure still opens its run there', async ({ page }) => {
  await page.goto(`${lesson}?free.scenario=steal-then-nothing&free.models=bff#free`);
  const figure = await whenAlive(page.locator('section#free'));
  await expect(figure.getByLabel('What happens')).toHaveValue('steal-then-nothing');
  await expect(figure.getByText('Backend for frontend').first()).toBeVisible();
});
