/** The lab in the hand: the cursor is dragged on its axis and on the timeline, and whatever is asked for comes after it. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { branches, cardOf, moment, openLab, player } from './lab-page.ts';

test.describe.configure({ timeout: 60_000 });

const run = '/lab/steal-then-logout/';
const axis = (page: Page) => page.locator('.moment .axis');
const board = (page: Page) => page.locator('.timeline .over');

async function drag(page: Page, stretch: Locator, from: number, to: number): Promise<void> {
  const box = await stretch.boundingBox();
  if (!box) throw new Error('there is nothing to drag on');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y - 40, { steps: 10 });
  await page.mouse.up();
}

/** Share of the axis at which the cursor is. */
const share = async (page: Page): Promise<number> =>
  moment(page).evaluate((slider: HTMLInputElement) => slider.valueAsNumber / Number(slider.max));

test('the cursor goes with the hand, no text is selected, and the keys work from there', async ({
  page,
}) => {
  await openLab(page, run);
  await drag(page, axis(page), 0.9, 0.25);
  await expect.poll(() => share(page)).toBeCloseTo(0.25, 2);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  const clock = page.locator('.told b');
  const before = await clock.innerText();
  await page.keyboard.press('ArrowLeft');
  await expect(clock).not.toHaveText(before);
});

test('a hand laid on the timeline ends the playing, and the cursor stays where it was let go', async ({
  page,
}) => {
  await openLab(page, run);
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await drag(page, board(page), 0.2, 0.5);
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => share(page)).toBeCloseTo(0.5, 2);
});

/** All in one moment, faster than any hand. */
const dragAndForceALogout = (page: Page) =>
  page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.moment input');
    for (const atMs of [60_000, 120_000, 240_000]) {
      if (slider) slider.valueAsNumber = atMs;
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const act = [...document.querySelectorAll('button')].find(
      ({ innerText }) => innerText === 'Force a logout',
    );
    act?.click();
  });

test('what is done comes after the hand, however soon', async ({ page }) => {
  await openLab(page, run);
  await axis(page).hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(
    cardOf(page, 'The operator').getByRole('button', { name: 'Force a logout' }),
  ).toHaveAttribute('aria-disabled', 'false');
  await dragAndForceALogout(page);
  await expect(branches(page).nth(1)).toContainText('left “As written” at 9:04');
});

test('what is asked for while the lab is still being fetched is done in its order', async ({
  page,
}) => {
  await openLab(page, run);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await dragAndForceALogout(page);
  release();
  await expect(branches(page).nth(1)).toContainText('left “As written” at 9:04');
});
