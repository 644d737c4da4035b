/** Exploring from the cursor, in a worker: with progress, a way to stop it, and its finding on the timeline. */
import { expect, type Page, test } from '@playwright/test';
import { cardOf, goTo, openLab, player, verdicts } from './lab-page.ts';

test.describe.configure({ timeout: 90_000 });

async function openSearch(page: Page, depth: string) {
  await page.getByRole('button', { name: 'Explore from here' }).click();
  const dialog = page.getByRole('dialog', { name: 'Could the attacker survive this?' });
  await dialog.getByLabel('How far').selectOption({ label: `every order of up to ${depth} moves` });
  await dialog.getByRole('button', { name: 'Try every order' }).click();
  return dialog;
}

test('finds a run in which the thief goes on, and opens it on the timeline', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await goTo(page, 130_000);
  const dialog = await openSearch(page, '3');
  await expect(dialog.getByRole('heading', { name: /^Yes: / })).toBeVisible();
  await dialog.getByRole('button', { name: /^Open on the timeline.*budget/ }).click();
  await expect(dialog).toBeHidden();
  await expect(verdicts(page)).toContainText(/too long|Still in/);
  await expect(cardOf(page, 'Mallory')).toContainText('a copy');
  await player(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Is the thief still inside/);
});

test('says that every rule holds where it does', async ({ page }) => {
  await openLab(page);
  const dialog = await openSearch(page, '2');
  await expect(
    dialog.getByRole('heading', { name: 'No: in every order of up to 2 moves, each rule holds.' }),
  ).toBeVisible();
});

test('says how far it is, and stops when it is asked to', async ({ page }) => {
  await openLab(page);
  const dialog = await openSearch(page, '6');
  await expect(dialog.getByText(/^Depth \d: .* states/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByText('Stopped before the end.')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
});
