/** Goals in the lab: read without scripts, judged as the reader acts, kept once they are reached. */
import { expect, type Page, test } from '@playwright/test';
import { cardOf, goTo, openLab, press, verdicts } from './lab-page.ts';

test.describe.configure({ timeout: 90_000 });

const clauses = (page: Page) => page.getByRole('region', { name: 'What must hold, all at once' });

test('a goal can be read without scripts: what is asked, what must hold, hints, answers, the run', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/lab/goals/`);
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(
    12,
  );
  await page.getByRole('link', { name: 'Ten minutes after the logout' }).click();
  await expect(clauses(page)).toContainText('Does not hold here: she is never answered.');
  const hint = page.getByText('Look at what logout does on each model');
  await expect(hint).toBeHidden();
  await page.getByText('Hint 1 of 3').click();
  await expect(hint).toBeVisible();
  await page.getByText('Answers, and a near miss').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A near miss.' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /^Alice logs out/ })).toBeVisible();
  await context.close();
});

test('a goal of a thief is reached by acting among the steps that are given, and stays reached', async ({
  page,
}) => {
  await openLab(page, '/lab/goals/after-logout/');
  await page.getByLabel('Model of system 1').selectOption('stateless-jwt');
  await goTo(page, 300_000);
  await press(page, 'Mallory', 'Steal');
  await goTo(page, 1_260_000);
  await press(page, 'Mallory', 'Use it');
  await expect(clauses(page).getByRole('status')).toContainText('Reached.');
  await expect(page.getByRole('radio', { name: /^Play/ })).toHaveCount(1);
  await page.goto('/lab/goals/');
  const listed = page.getByRole('listitem').filter({ hasText: 'Ten minutes after the logout' });
  await expect(listed.getByText('reached', { exact: true })).toBeVisible();
});

test('only what is open can be done: who may act, which settings, which models', async ({
  page,
}) => {
  await openLab(page, '/lab/goals/under-five-seconds/');
  await expect(cardOf(page, 'Mallory').getByRole('button', { name: 'Use it' })).toHaveCount(0);
  await expect(page.getByLabel('Model of system 1').getByRole('option')).toHaveCount(5);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('pushDelay')).toBeVisible();
  await expect(page.getByLabel('detectionDelay')).toHaveCount(0);
});

test('a near miss is told as such, with what is missing; a right setting is enough', async ({
  page,
}) => {
  await openLab(page, '/lab/goals/under-five-seconds/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('ending', { exact: true }).fill('push');
  await page.getByLabel('ending', { exact: true }).press('Enter');
  const standing = clauses(page).getByRole('status');
  await expect(standing).toContainText(
    'Almost. One thing alone is missing: The thief’s last success',
  );
  await page.getByLabel('pushDelay').fill('2s');
  await page.getByLabel('pushDelay').press('Enter');
  await expect(standing).toContainText('Reached.');
});

test('an answer is played in the lab by its link', async ({ page }) => {
  await openLab(page, '/lab/goals/two-tabs/');
  await page.getByText('Answers, and a near miss').click();
  await page
    .getByRole('link', { name: /^Play it/ })
    .first()
    .click();
  await expect(clauses(page).getByRole('status')).toContainText('Reached.');
  await page.getByRole('listitem').filter({ hasText: 'A near miss.' }).getByRole('link').click();
  await expect(clauses(page).getByRole('status')).toContainText('Almost.');
  await expect(verdicts(page)).toBeVisible();
});
