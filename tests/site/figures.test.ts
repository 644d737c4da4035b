/** Figures to play with: the player, the one setting, free play, and links to all of them. */
import { expect, type Page, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

test.describe('the player', () => {
  const figure = (page: Page) => page.locator('section#lifetime');

  test('steps from event to event and says what happened', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(figure(page));
    const moment = island.getByRole('slider', { name: 'Moment' });
    await moment.focus();
    await page.keyboard.press('Home');
    await expect(moment).toHaveAttribute('aria-valuetext', /9:00 — Alice signs in/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(moment).toHaveAttribute('aria-valuetext', /9:02 — .*Malware copies/);
    await page.keyboard.press('End');
    await expect(moment).toHaveAttribute('aria-valuetext', /10:06/);
  });

  test('plays and pauses with the space bar', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(figure(page));
    await island.getByRole('slider', { name: 'Moment' }).focus();
    await page.keyboard.press('Space');
    await expect(island.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(island.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

test.describe('the lifetime of the access token', () => {
  test('answers at once when it is moved, and counts the sign-ins', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#lifetime'));
    await expect(island.getByText('Alice signs in 2×').first()).toBeVisible();
    await island.getByRole('slider', { name: 'Access token lives for' }).fill('2');
    await expect(island.getByText('9 to 11 min too long').first()).toBeVisible();
    await expect(island.getByText('Alice signs in 5×')).toBeVisible();
    await expect(island.getByText('her page renews 3×')).toBeVisible();
  });

  test('is restored by its link, the moment too', async ({ page }) => {
    await page.goto(`${lesson}?lifetime.accessTtl=15m&lifetime.at=120s#lifetime`);
    const island = await whenAlive(page.locator('section#lifetime'));
    await expect(island.locator('output')).toHaveText('15m');
    const moment = island.getByRole('slider', { name: 'Moment' });
    await expect(moment).toHaveAttribute('aria-valuetext', /^9:02/);
  });

  test('says what is wrong with a link that it cannot follow', async ({ page }) => {
    await page.goto(`${lesson}?lifetime.accessTtl=17m#lifetime`);
    const island = await whenAlive(page.locator('section#lifetime'));
    await expect(island.getByRole('alert')).toContainText('accessTtl=17m');
    await expect(island.getByRole('alert')).toContainText('Valid here: 5m');
  });
});

test.describe('free play', () => {
  test('runs any scenario with any setting, and links to it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#free'));
    await island.getByText('Change a setting').click();
    await island.getByText('How it ends by hand').click();
    await island.getByLabel('sessionCache').fill('20m');
    await island.getByLabel('sessionCache').press('Enter');
    await expect(island.getByText('15 to 17 min too long').first()).toBeVisible();
    await island.getByRole('button', { name: 'Copy link' }).click();
    await expect(island.getByText('Copied:')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    const restored = await whenAlive(page.locator('section#free'));
    await expect(restored.getByText('15 to 17 min too long').first()).toBeVisible();
  });

  test('lists every scenario under its topic, and brings the models that one is for', async ({
    page,
  }) => {
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#free'));
    const list = island.getByLabel('What happens');
    const forged = list.locator('optgroup[label="Forged tokens"]');
    await expect(forged.locator('option')).toHaveCount(10);
    await expect(list).toHaveValue('an-hour-after-logout');
    await expect(island.getByLabel('JWT and epoch')).not.toBeChecked();
    await list.selectOption('unsigned-token');
    await expect(list).toHaveValue('unsigned-token');
    await expect(island.getByLabel('JWT and epoch')).toBeChecked();
  });

  test('names a value that cannot be, and loses nothing', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#free'));
    await island.getByText('Change a setting').click();
    await island.getByText('What the credential says', { exact: true }).click();
    await island.getByLabel('leeway').fill('soon');
    await island.getByLabel('leeway').press('Enter');
    await expect(island.getByRole('alert')).toContainText('"leeway" cannot be "soon"');
    await expect(island.getByLabel('leeway')).toHaveValue('soon');
    await expect(island.getByText('Cut off at once').first()).toBeVisible();
  });

  test('takes a reset back', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#free'));
    await island.getByLabel('Stateless JWT').uncheck();
    await expect(island.getByText('signed token in localStorage')).toHaveCount(1);
    await island.getByRole('button', { name: 'Reset' }).click();
    await expect(island.getByText('signed token in localStorage')).toHaveCount(2);
    await island.getByRole('button', { name: 'Undo the reset' }).click();
    await expect(island.getByText('signed token in localStorage')).toHaveCount(1);
  });
});
