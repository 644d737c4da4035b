/** A reader's way through an experiment: bet, run, understand; by mouse, by keyboard, on a phone, without scripts. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

const experiment = (page: Page) => page.locator('section#logout');

async function bet(island: Locator, model: string, answer: string): Promise<void> {
  await island.getByRole('group', { name: model }).getByLabel(answer).check();
}

async function runFirstExperiment(page: Page): Promise<Locator> {
  const island = await whenAlive(experiment(page));
  await bet(island, 'Server session', 'at once');
  await bet(island, 'Stateless JWT', 'within minutes');
  await island.getByLabel('Not sure').check();
  await island.getByRole('button', { name: 'Log Alice out' }).click();
  await expect(island).toHaveAttribute('data-stage', 'asking', { timeout: 10_000 });
  return island;
}

test.describe('the first experiment', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(lesson);
  });

  test('hides what comes after the logout until the reader has bet', async ({ page }) => {
    const island = await whenAlive(experiment(page));
    await expect(island.getByText('53 to 55 min too long').first()).toBeHidden();
    await expect(island.getByText('Every request as a table')).toBeHidden();
    await expect(island.getByRole('button', { name: 'Log Alice out' })).toBeDisabled();
  });

  test('compares each bet with what happened', async ({ page }) => {
    const island = await runFirstExperiment(page);
    await expect(island.getByText('Server session: as you said, at once')).toBeVisible();
    await expect(
      island.getByText('Stateless JWT: you said within minutes; it was not before it expires'),
    ).toBeVisible();
  });

  test('opens the reason only when the deciding event is found', async ({ page }) => {
    const island = await runFirstExperiment(page);
    const why = island.getByText('The api checks two things');
    await expect(why).toBeHidden();
    await island.getByRole('button', { name: 'the page forgets its copy' }).click();
    await expect(island.getByText('It changed Alice’s page')).toBeVisible();
    await expect(why).toBeHidden();
    await island.getByRole('button', { name: 'The clock reaches the token’s exp' }).click();
    await expect(why).toBeVisible();
  });

  test('can be started over', async ({ page }) => {
    const island = await runFirstExperiment(page);
    await island.getByRole('button', { name: 'Start over' }).click();
    await expect(island).toHaveAttribute('data-stage', 'betting');
    await expect(island.getByLabel('Not sure')).not.toBeChecked();
    await expect(island.getByText('53 to 55 min too long').first()).toBeHidden();
  });

  test('can be done by keyboard alone', async ({ page }) => {
    const island = await whenAlive(experiment(page));
    await island.getByRole('group', { name: 'Server session' }).getByLabel('at once').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(island).toHaveAttribute('data-stage', 'asking', { timeout: 10_000 });
    const suspect = island.getByRole('button', { name: 'The clock reaches the token’s exp' });
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await suspect.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await expect(island.getByText('The api checks two things')).toBeVisible();
  });

  test('runs at once for a reader who wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const island = await whenAlive(experiment(page));
    await bet(island, 'Server session', 'at once');
    await bet(island, 'Stateless JWT', 'at once');
    await island.getByLabel('Sure', { exact: true }).check();
    await island.getByRole('button', { name: 'Log Alice out' }).click();
    await expect(island).toHaveAttribute('data-stage', 'asking', { timeout: 500 });
  });
});

test('the first experiment can be done on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const island = await runFirstExperiment(page);
  await expect(island.getByText('53 to 55 min too long').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson is whole: results, reasons and tables are all there', async ({ page }) => {
    await page.goto(lesson);
    const island = experiment(page);
    await expect(island.getByText('53 to 55 min too long')).toBeVisible();
    await expect(island.getByText('The api checks two things')).toBeVisible();
    await island.getByText('Every request as a table').click();
    await expect(
      island.getByRole('cell', { name: 'The session server deletes the record' }),
    ).toBeVisible();
    await page.getByText('Every stop as a table').click();
    await expect(page.getByRole('cell', { name: '15m' }).first()).toBeVisible();
    await expect(island.getByRole('button', { name: 'Log Alice out' })).toBeHidden();
  });
});
