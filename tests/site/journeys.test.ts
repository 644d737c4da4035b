/** Every lesson can be gone through to its end: each prediction, deciding event, gap and question, by its own controls. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { builtPages } from './built-pages.ts';
import { whenAlive } from './island.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const lessons = builtPages.filter(({ kind }) => kind === 'lesson');

for (const { address } of lessons) {
  test(`${address} is gone through to its end, and that is remembered`, async ({ page }) => {
    await page.goto(address);
    for (const experiment of await page.locator('section[data-stage]').all())
      await predict(experiment);
    for (const gap of await page.locator('section.gap').all()) await fillIn(gap);
    for (const question of await page.locator('.quiz [data-question]').all())
      await answer(question);
    await page.keyboard.press('End');
    const name = address.split('/')[2] ?? '';
    await expect.poll(() => kept(page, `lesson.${name}`)).toMatch(/"finishedAt":"/);
    await page.goto('/progress/');
    await expect(page.getByText('None yet.')).toBeHidden();
    await expect(page.getByText('finished', { exact: true })).toHaveCount(1);
  });
}

/** Bets, runs, and points at one event after the other until the one that decided is found. */
async function predict(experiment: Locator): Promise<void> {
  await whenAlive(experiment);
  for (const bets of await experiment.locator('.bets fieldset').all())
    await bets.getByRole('radio').first().check();
  await experiment.getByLabel('Not sure').check();
  await experiment.locator('form .button.main').click();
  await expect(experiment).toHaveAttribute('data-stage', 'asking');
  const suspects = experiment.getByRole('group', { name: 'Which event decided?' });
  for (const suspect of await suspects.getByRole('button').all()) {
    await suspect.click();
    await expect(suspects.getByRole('status')).not.toBeEmpty();
    if ((await experiment.getAttribute('data-stage')) === 'explained') break;
  }
  await expect(experiment).toHaveAttribute('data-stage', 'explained');
  await expect(experiment.getByText('Why', { exact: true })).toBeVisible();
}

async function fillIn(gap: Locator): Promise<void> {
  await whenAlive(gap);
  await gap.getByLabel('Not sure').check();
  const choices = gap.locator('form fieldset').first().getByRole('radio');
  const says = gap.locator('.shown [role=status]').first();
  for (const choice of await choices.all()) {
    await choice.check();
    await gap.getByRole('button', { name: 'Fill it in and run' }).click();
    await expect(says).toContainText(/That does it\.|Not yet\./);
    if ((await says.textContent())?.includes('That does it.')) break;
  }
  await expect(says).toContainText('That does it.');
}

/** A question with options to open, or one that is answered with a time of day and holds its options open. */
async function answer(question: Locator): Promise<void> {
  const isClock = (await question.getAttribute('data-kind')) === 'clock';
  const opens = isClock
    ? question.getByText('Show the answer')
    : question.locator('.answer summary');
  await opens.first().click();
  await expect(question.locator('.feedback').first()).toBeVisible();
}

const kept = (page: Page, name: string): Promise<string> =>
  page.evaluate((key) => localStorage.getItem(`cutoff.progress.${key}`) ?? '', name);
