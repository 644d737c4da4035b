/** The inspector, opened from an event of the lesson, in a real browser. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { eventOf, inspectorOn, openEvents } from './inspecting.ts';
import { lesson } from './island.ts';

const STATELESS = 'Stateless JWT';
const SESSION = 'Server session';
const answered = /Mallory asks.*answered/;
const refused = /Mallory asks.*refused/;

test('the reader’s own browser verifies the token of an answered request', async ({ page }) => {
  const events = await openEvents(page);
  await eventOf(events, STATELESS, answered).click();
  const inspector = inspectorOn(page);
  await expect(inspector).toContainText(
    'Verified just now by your browser: ES256 signature good, not expired at 9:02:00.',
  );
  await expect(inspector.getByRole('alert')).toHaveCount(0);
  await expect(inspector).toContainText(/Authorization: Bearer eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{86}/);
});

test('the reader’s own browser refuses an expired token as the simulation did', async ({
  page,
}) => {
  const events = await openEvents(page);
  await eventOf(events, STATELESS, refused).click();
  const inspector = inspectorOn(page);
  await expect(inspector).toContainText('Refused just now by your browser: exp has passed');
  await expect(inspector).toContainText('ERR_JWT_EXPIRED');
  await expect(inspector).toContainText('accessTtl = 1h');
  await expect(inspector.getByRole('alert')).toHaveCount(0);
});

test('a simulation that accepts an expired token is contradicted in plain sight', async ({
  page,
}) => {
  await page.route('**/runs/free.stateless-jwt.json', async (route) => {
    const response = await route.fetch();
    const doctored = (await response.text()).replaceAll(
      '"refusal":"token-expired"',
      '"refusal":null',
    );
    await route.fulfill({ response, body: doctored });
  });
  const events = await openEvents(page);
  await eventOf(events, STATELESS, refused).click();
  await expect(inspectorOn(page).getByRole('alert')).toContainText('disagree');
});

test('a run that the reader changed is signed and checked in the browser', async ({ page }) => {
  const events = await openEvents(page, `${lesson}?free.leeway=90s#free`);
  await eventOf(events, STATELESS, /10:00 Mallory asks.*answered/).click();
  await expect(inspectorOn(page)).toContainText(
    'not expired at 10:00:00, with 1 min 30 s of leeway',
  );
});

test('works by keyboard alone: open, go on, go back, close, and be where one was', async ({
  page,
}) => {
  const events = await openEvents(page);
  const event = eventOf(events, SESSION, /deletes the record/);
  await event.focus();
  await page.keyboard.press('Enter');
  const inspector = inspectorOn(page);
  const title = inspector.getByRole('heading', { level: 2 });
  await expect(title).toHaveText(/hears of the logout/);
  await inspector.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(title).not.toHaveText(/hears of the logout/);
  await inspector.getByRole('button', { name: 'Previous' }).focus();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/hears of the logout/);
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await expect(event).toBeFocused();
});

test('the focus stays inside while it is open', async ({ page }) => {
  const events = await openEvents(page);
  await eventOf(events, SESSION, answered).click();
  await expect(inspectorOn(page)).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.closest('dialog') !== null;
    });
    expect(inside).toBe(true);
  }
});

test('a header says what it is, and a cookie whom its attributes bind', async ({ page }) => {
  const events = await openEvents(page);
  await eventOf(events, SESSION, answered).click();
  const inspector = inspectorOn(page);
  await inspector.getByText(/^Cookie: __Host-session=/).click();
  await expect(inspector).toContainText('its attributes stay at home');
  await expect(inspector.getByRole('link', { name: 'RFC 6265bis, section 4.2' })).toBeVisible();
  await expect(inspector).toContainText('All of them instruct a browser.');
  await expect(inspector).toContainText('There is nothing in it to decode');
  await expect(inspector).toContainText('session of alice');
});

test('a logout that only the page knows of shows what the page did', async ({ page }) => {
  const events = await openEvents(page);
  await eventOf(events, STATELESS, /logs out/).click();
  await expect(inspectorOn(page)).toContainText('deletes its token from localStorage');
  await expect(inspectorOn(page)).toContainText('No HTTP here');
});

test('fills a small screen and never scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const events = await openEvents(page);
  await eventOf(events, STATELESS, answered).click();
  const inspector = inspectorOn(page);
  await expect(inspector).toContainText('Verified just now');
  expect(await inspector.boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  expect(await inspector.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(360);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const events = await openEvents(page);
    for (const [model, told] of [
      [SESSION, answered],
      [STATELESS, refused],
    ] as const) {
      await eventOf(events, model, told).click();
      const inspector = inspectorOn(page);
      await expect(inspector).toBeVisible();
      for (const line of await inspector.locator('summary').all()) await line.click();
      const { violations } = await new AxeBuilder({ page })
        .include('dialog:has(#inspector-title)')
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('over plain http all is shown but the last repeat, which says why', async ({
  page,
  baseURL,
}) => {
  const plain = 'http://insecure.test';
  await page.route(`${plain}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}${search}` }) });
  });
  const events = await openEvents(page, `${plain}${lesson}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await eventOf(events, STATELESS, answered).click();
  const inspector = inspectorOn(page);
  await expect(inspector).toContainText('only https or localhost gives a page WebCrypto');
  await expect(inspector).not.toContainText('by your browser:');
  await expect(inspector).toContainText(/Authorization: Bearer eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{86}/);
});
