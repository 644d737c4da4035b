/** Journeys through the lab: acting, going back, branching, comparing, changing settings, coming again. */
import { expect, test } from '@playwright/test';
import {
  branches,
  cardOf,
  goTo,
  moment,
  openLab,
  openSettings,
  player,
  press,
  verdicts,
} from './lab-page.ts';

test.describe.configure({ timeout: 90_000 });

test('shows its opening run without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/lab/`);
  await expect(cardOf(page, 'Alice’s laptop')).toContainText('Session ID S1');
  await expect(cardOf(page, 'The session server')).toContainText('Session S2');
  await expect(page.getByRole('cell', { name: 'Alice (phone) signs in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await context.close();
});

test('steals, logs out, and shows at once what came of it', async ({ page }) => {
  await openLab(page);
  await press(page, 'Mallory', 'Steal');
  await expect(cardOf(page, 'Mallory')).toContainText('a copy');
  await press(page, 'Mallory', 'Use it');
  await expect(verdicts(page)).toContainText('Still in');
  await press(page, 'Alice’s laptop', 'Log out');
  await expect(cardOf(page, 'Alice’s laptop')).toContainText('signed-in → signed-out');
  await press(page, 'Mallory', 'Use it');
  await expect(page.getByRole('region', { name: 'Events' })).toContainText('refused, record gone');
});

test('says beside a button why it cannot be used, and keeps it in reach', async ({ page }) => {
  await openLab(page);
  const use = cardOf(page, 'Mallory').getByRole('button', { name: 'Use it' });
  await use.focus();
  await expect(use).toHaveAccessibleDescription('Holds nothing yet.');
  await page.keyboard.press('Enter');
  await expect(player(page).getByRole('button', { name: 'Undo' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('begins a branch when somebody acts in the past, and leaves the first as it was', async ({
  page,
}) => {
  await openLab(page, '/lab/steal-then-logout/');
  await goTo(page, 240_000);
  await press(page, 'The operator', 'Force a logout');
  await expect(branches(page)).toHaveCount(2);
  await expect(branches(page).nth(0)).toContainText('Still in');
  await expect(branches(page).nth(1)).toContainText('left “As written” at 9:04');
  await page.getByRole('radio', { name: 'Play As written' }).check();
  await expect(page.getByRole('cell', { name: /^Alice logs out/ })).toBeVisible();
  await page.getByRole('button', { name: /^Discard/ }).click();
  await expect(branches(page)).toHaveCount(1);
});

test('undoes and redoes, and starts over without losing anything', async ({ page }) => {
  await openLab(page);
  const state = cardOf(page, 'Alice’s phone').getByRole('img');
  await press(page, 'Alice’s phone', 'Log out');
  await expect(state).toHaveAccessibleName(/^State: signed-out/);
  await player(page).getByRole('button', { name: 'Undo' }).click();
  await expect(state).toHaveAccessibleName(/^State: signed-in/);
  await player(page).getByRole('button', { name: 'Redo' }).click();
  await expect(state).toHaveAccessibleName(/^State: signed-out/);
  await player(page).getByRole('button', { name: 'Start over' }).click();
  await expect(state).toHaveAccessibleName(/^State: signed-in/);
  await player(page).getByRole('button', { name: 'Undo' }).click();
  await expect(state).toHaveAccessibleName(/^State: signed-out/);
});

test('feeds two systems the same steps and points at the difference', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await page.getByLabel('Compare with').selectOption('server-session');
  await expect(verdicts(page)).toContainText('record gone');
  await goTo(page, 400_000);
  await expect(page.locator('.differs')).toHaveText(
    'Mallory asks for the account page: Stateless JWT still answers 200; Server session refuses, record gone.',
  );
});

test('says so when the compared systems do not keep one promise', async ({ page }) => {
  await openLab(page);
  await page.getByLabel('Compare with').selectOption('stateless-jwt');
  await page.getByLabel('Change them for').selectOption({ label: 'Stateless JWT, alone' });
  await openSettings(page);
  await page.getByText('The promise', { exact: true }).click();
  await page.getByLabel('signedInFor').fill('1h');
  await page.getByLabel('signedInFor').press('Enter');
  await expect(page.getByText('do not keep the same promise')).toBeVisible();
});

test('runs the present steps again when a setting is changed, and shows what that did', async ({
  page,
}) => {
  await openLab(page, '/lab/steal-then-logout/');
  await expect(verdicts(page)).toContainText('Still in');
  await openSettings(page);
  await page.getByText('How it ends by the clock').click();
  await page.getByLabel('accessTtl').fill('10m');
  await page.getByLabel('accessTtl').press('Enter');
  await expect(verdicts(page)).toContainText('before accessTtl 10m: Still in');
  await expect(verdicts(page)).toContainText('token expired');
});

test('refuses settings that do not fit, with the reason, and stays as it was', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await openSettings(page);
  await page.getByText('Who may use it').click();
  await page.getByLabel('binding', { exact: true }).selectOption('dbsc');
  await expect(page.getByRole('alert')).toContainText('do not fit together');
  await expect(verdicts(page)).toContainText('Still in');
});

test('is as it was left after a reload, undo included', async ({ page }) => {
  await openLab(page);
  await press(page, 'Alice’s phone', 'Log out');
  await expect(cardOf(page, 'Alice’s phone')).toContainText('signed-in → signed-out');
  await page.reload();
  await expect(cardOf(page, 'Alice’s phone')).toContainText('signed-in → signed-out');
  await player(page).getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, 'Alice’s phone').getByRole('img')).toHaveAccessibleName(
    /^State: signed-in/,
  );
});

test.describe('storage that is', () => {
  test('damaged leaves the page at its opening run', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('cutoff.progress.lab.lab', '{"history":'));
    await openLab(page);
    await press(page, 'Alice’s phone', 'Log out');
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('blocked or full breaks nothing, and is said', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('refused');
      };
    });
    await openLab(page);
    await press(page, 'Alice’s phone', 'Log out');
    await expect(page.getByText('keeps nothing for this site')).toBeVisible();
  });
});

test('goes on past the end for whoever waits, and to the next deadline', async ({ page }) => {
  await openLab(page);
  await player(page).getByRole('button', { name: 'Wait 1 min' }).click();
  await expect(page.locator('.told')).toContainText('9:02:00');
  await player(page)
    .getByRole('button', { name: /^Next deadline/ })
    .click();
  await expect(page.locator('.told')).toContainText('9:30:05');
  await expect(moment(page)).toHaveAttribute('max', String(30 * 60_000 + 5_100));
});
