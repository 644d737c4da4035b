/** The first use of a term is a link with a glimpse of its meaning, on focus and on hover. */
import { expect, type Page, test } from '@playwright/test';

const lesson = '/lessons/what-logout-really-does/';
const term = (page: Page) => page.locator('.prose a.term', { hasText: 'denylist' });
const glimpse = (page: Page) => page.getByRole('tooltip').filter({ hasText: 'Denylist.' });

test('a term is linked where it is first used, and nowhere else', async ({ page }) => {
  await page.goto(lesson);
  await expect(term(page)).toHaveCount(1);
  await expect(term(page)).toHaveAttribute('href', '/glossary/#denylist');
  const isFirst = await page.evaluate(() => {
    const words = document.createTreeWalker(
      document.querySelector('.prose') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (words.nextNode()) {
      const parent = words.currentNode.parentElement;
      const isProse = parent?.closest('p') && !parent.closest('figure, form, .glimpse, details');
      if (isProse && /denylist/i.test(words.currentNode.textContent ?? ''))
        return parent.closest('a.term') !== null;
    }
    return false;
  });
  expect(isFirst).toBe(true);
});

test('its meaning shows on focus, describes the link, and goes with Escape', async ({ page }) => {
  await page.goto(lesson);
  await expect(glimpse(page)).toBeHidden();
  await page.locator('.prose a.term').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const first = page.getByRole('tooltip').first();
  await expect(first).toBeVisible();
  await expect(page.locator('.prose a.term').first()).toHaveAccessibleDescription(/claims/);
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
});

test('it shows on hover, stays under the pointer, and leaves with it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const link = page.locator('.prose a.term').first();
  const first = page.getByRole('tooltip').first();
  await link.hover();
  await expect(first).toBeVisible();
  const box = await first.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await first.hover();
  await expect(first).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(first).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link to the glossary', async ({ page }) => {
    await page.goto(lesson);
    await page.locator('.prose a.term').first().click();
    await expect(page).toHaveURL(/\/glossary\/#jwt$/);
    await expect(page.locator('#jwt')).toBeInViewport();
  });
});
