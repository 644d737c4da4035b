/** Every part of the site can be reached from every page, by the menu and from its foot. */
import { expect, test } from '@playwright/test';
import { builtPages } from './built-pages.ts';

const parts = builtPages
  .map(({ address }) => address)
  .filter((address) => /^\/[^/]+\/$/.test(address) && address !== '/search/');

test('the menu opens by the keyboard, lists every part, and closes with Escape', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  const links = page.locator('#menu a');
  await expect(links.first()).toBeVisible();
  const named = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(named).toEqual(expect.arrayContaining(parts));
  await page.keyboard.press('Escape');
  await expect(links.first()).toBeHidden();
});

test.describe('without scripts, on a small screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('the menu works, and so does the foot of the page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#menu').getByRole('link', { name: 'Fact check' }).click();
    await expect(page).toHaveURL(/\/fact-check\/$/);
    const foot = page.getByRole('navigation', { name: 'All parts' });
    await expect(foot.getByRole('link', { name: 'Fact check' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(foot.getByRole('link', { name: 'Glossary' })).toBeVisible();
  });
});
