/** A reader's way through lesson 2: bet, run, understand; by mouse, by keyboard, on a phone, without scripts. */
import { expect, type Locator, type Page, test } from '@playwright/test';

const lesson = '/lessons/what-logout-really-does/';

const experiment = (page: Page) => page.locator('section#logout');

/** An island hydrates when it is seen; before that its controls do nothing. */
async function whenAlive(island: Locator): Promise<Locator> {
  await island.scrollIntoViewIfNeeded();
  const host = island.locator('xpath=ancestor-or-self::astro-island[1]');
  await expect(host).not.toHaveAttribute('ssr');
  return island;
}

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
    await island.getByLabel('sessionCache').fill('20m');
    await island.getByLabel('sessionCache').press('Enter');
    await expect(island.getByText('15 to 17 min too long').first()).toBeVisible();
    await island.getByRole('button', { name: 'Copy link' }).click();
    await expect(island.getByText('Copied')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(link);
    const restored = await whenAlive(page.locator('section#free'));
    await expect(restored.getByText('15 to 17 min too long').first()).toBeVisible();
  });

  test('names a value that cannot be, and loses nothing', async ({ page }) => {
    await page.goto(lesson);
    const island = await whenAlive(page.locator('section#free'));
    await island.getByText('Change a setting').click();
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
