/** The first use of a term is a link with a glimpse of its meaning, on focus and on hover. */
import { expect, type Page, test } from '@playwright/test';
import { builtPages } from './built-pages.ts';

const lesson = '/lessons/what-logout-really-does/';
/** Those in parts that open later are not in sight yet. */
const firstTerm = (page: Page) => page.locator('.prose > p a.term').first();
const glimpses = (page: Page) => page.getByRole('tooltip');

/** The texts of what everybody reads, in their order, and whether each is a link to a term. */
const textsOf = (page: Page) =>
  page.locator('.prose > :is(p, ul, ol, blockquote, table)').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const texts: { text: string; linked: boolean }[] = [];
      while (walker.nextNode()) {
        const around = walker.currentNode.parentElement;
        if (around?.closest('code, a:not(.term)')) continue;
        texts.push({
          text: walker.currentNode.textContent ?? '',
          linked: Boolean(around?.closest('a.term')),
        });
      }
      return texts;
    }),
  );

/** Spellings that are part of no other term's. */
const single = ['denylist', 'jti', 'leeway', 'CSRF', 'introspection', 'DPoP', 'SameSite'];

for (const { address } of builtPages.filter(({ kind }) => kind === 'lesson'))
  test(`${address} links each term where it is first used`, async ({ page }) => {
    await page.goto(address);
    const texts = await textsOf(page);
    const firsts = single.map((term) =>
      texts.find(({ text }) => new RegExp(`(?<![\\w-])${term}(?![\\w-])`, 'i').test(text)),
    );
    expect(firsts.filter((first) => first && !first.linked)).toEqual([]);
    const links = page.locator('.prose a.term');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(hrefs.filter((each) => each === href).length).toBeLessThan(3);
  });

test('its meaning shows on focus, describes the link, and goes with Escape', async ({ page }) => {
  await page.goto(lesson);
  await firstTerm(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(firstTerm(page)).toBeFocused();
  await expect(glimpses(page)).toHaveCount(1);
  const says = (await glimpses(page).textContent())?.replace(/\s+/g, ' ').trim() ?? '';
  expect(says.length).toBeGreaterThan(20);
  await expect(firstTerm(page)).toHaveAccessibleDescription(says);
  await page.keyboard.press('Escape');
  await expect(glimpses(page)).toHaveCount(0);
});

test('it shows on hover, within a small screen, stays under the pointer, and leaves with it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  await firstTerm(page).hover();
  await expect(glimpses(page)).toHaveCount(1);
  const box = await glimpses(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await glimpses(page).hover();
  await expect(glimpses(page)).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect(glimpses(page)).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link to the glossary', async ({ page }) => {
    await page.goto(lesson);
    const address = (await firstTerm(page).getAttribute('href')) ?? '';
    await firstTerm(page).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(page.locator(`[id="${address.split('#')[1]}"]`)).toBeInViewport();
  });
});
