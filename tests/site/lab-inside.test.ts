/** Looking inside from the lab: messages, cookies, tampered tokens, rows; by keyboard; on a small screen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { inspectorOn } from './inspecting.ts';
import { cardOf, moment, openLab, openSettings, player, press } from './lab-page.ts';

test.describe.configure({ timeout: 90_000 });

test('a message opens with its raw request, and why its cookie went along', async ({ page }) => {
  await openLab(page);
  await press(page, 'Alice’s laptop', 'Ask');
  await page.getByRole('button', { name: 'GET /api/account' }).last().click();
  const inspector = inspectorOn(page);
  await expect(inspector).toContainText('Cookie: __Host-session=');
  await expect(inspector).toContainText(
    '__Host-session sent. The request stays within the site, so SameSite does not matter.',
  );
});

test('a token that is tampered with is refused by the browser', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await page.getByRole('button', { name: 'GET /api/account' }).first().click();
  const inspector = inspectorOn(page);
  await inspector.getByText('Tamper with it').click();
  await inspector.getByRole('button', { name: 'Be somebody else' }).click();
  await expect(inspector.getByLabel('Payload')).toHaveValue(/"sub": "mallory"/);
  await expect(inspector.getByText('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')).toBeVisible();
  await inspector.getByRole('button', { name: 'As it was' }).click();
  await expect(inspector.getByText('Nothing is changed yet.')).toBeVisible();
});

test('a row tells when it was written, by whom, and when it dies', async ({ page }) => {
  await openLab(page);
  await cardOf(page, 'The session server').getByRole('button', { name: 'Session S1' }).click();
  const row = page.getByRole('dialog', { name: 'S1, at The session server' });
  await expect(row).toContainText('idle 9:30:05');
  await expect(row).toContainText('Asked by Alice’s laptop.');
  await row.getByRole('button', { name: /signs Alice in/ }).click();
  await expect(inspectorOn(page)).toContainText('The session server signs Alice in.');
});

test('everything goes by keyboard, with keys that work in the player alone', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await moment(page).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.told')).toContainText('9:00:00');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.told')).toContainText('9:02:00');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('?');
  await expect(page.getByText('next event, event before')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('d');
  await expect(page.locator('.told')).toContainText('17:00:00');
  await cardOf(page, 'Mallory').getByRole('button', { name: 'Use it' }).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.told')).toContainText('17:00:00');
});

test('playing moves the cursor by itself and stops when it is asked to', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await moment(page).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.told')).toContainText('9:00:00');
  await expect(moment(page)).toHaveValue('0');
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(moment(page)).not.toHaveValue('0');
  await expect(page.locator('.told')).not.toContainText('9:00:00');
  await player(page).getByRole('button', { name: 'Pause' }).click();
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('headings lead a screen reader from the cards over the timeline to the events', async ({
  page,
}) => {
  await openLab(page);
  await cardOf(page, 'Mallory').getByRole('button', { name: 'Steal' }).focus();
  await expect(page.getByRole('heading', { level: 2, name: 'Branches' })).toBeVisible();
  const headings = await page.locator('.lab').getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.map((each) => each.trim())).toEqual([
    'People',
    'Network',
    'Servers',
    'Timeline',
    'Events',
    'Settings',
    'Branches',
  ]);
});

test.describe('on 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the stage is three tabs, and a touch acts', async ({ page }) => {
    await openLab(page);
    await expect(cardOf(page, 'The session server')).toBeHidden();
    await page.getByRole('tab', { name: 'Servers' }).tap();
    await expect(cardOf(page, 'The session server')).toBeVisible();
    await expect(cardOf(page, 'Mallory')).toBeHidden();
    await page.getByRole('tab', { name: 'People' }).tap();
    await press(page, 'Mallory', 'Steal');
    await expect(cardOf(page, 'Mallory')).toContainText('a copy');
  });

  test('the arrow keys go from tab to tab', async ({ page }) => {
    await openLab(page);
    await page.getByRole('tab', { name: 'People' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Network' })).toBeFocused();
    await expect(page.getByText('between servers')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(cardOf(page, 'Mallory')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a busy lab has no accessibility violation in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLab(page, '/lab/steal-then-logout/');
    await page.getByLabel('Compare with').selectOption('denylist-jwt');
    await player(page).getByRole('button', { name: 'All lanes' }).click();
    await openSettings(page);
    await press(page, 'Mallory', 'Use it');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
  });
}
