/** What every page has around it: search, colours, the skip link, and a page for addresses that lead nowhere. */
import { expect, type Page, test } from '@playwright/test';

const pagefind = '**/pagefind/**';

const FOUND = /^\d+ passages in \d+ lessons\.$/;

test.describe('search', () => {
  test('opens with Ctrl+K, finds lessons, and is walked with the arrow keys', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search the course' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('denylist');
    await expect(dialog.getByRole('status')).toHaveText(FOUND);
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/lessons\/[a-z-]+\/(#[a-z-]+)?$/);
  });

  test('gives the focus back when it is closed', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
  });

  test('says so when nothing is found', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').fill('zeppelin');
    await expect(page.getByText('Nothing found for “zeppelin”.')).toBeVisible();
  });

  test('says so when the index cannot be loaded, and works again when it can', async ({ page }) => {
    await page.route(pagefind, (route) => route.abort());
    await page.goto('/search/');
    await page.getByRole('searchbox').fill('denylist');
    await expect(page.getByText('The search index could not be loaded')).toBeVisible();
    await page.unroute(pagefind);
    await page.reload();
    await page.getByRole('searchbox').fill('denylist');
    await expect(page.getByText(FOUND)).toBeVisible();
  });

  test('fetches nothing of the index before the first letter', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  });
});

test.describe('the choice of colours', () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('wins over the system and is there again on the next visit', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await paper(page);
    await page.getByLabel('Colours').selectOption('dark');
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto('/lessons/');
    expect(await paper(page)).toBe(dark);
    await page.getByLabel('Colours').selectOption('system');
    expect(await paper(page)).toBe(light);
  });

  test('works for the page at hand where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('/');
    const before = await paper(page);
    await page.getByLabel('Colours').selectOption('dark');
    expect(await paper(page)).not.toBe(before);
    expect(errors).toEqual([]);
  });
});

test.describe('the contents of a lesson', () => {
  const contents = (page: Page) => page.getByRole('navigation', { name: 'On this page' });

  test('stand open beside the text on a wide screen and tell which part is read', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/lessons/what-logout-really-does/');
    const part = contents(page).getByRole('link', { name: 'Turn the clock down' });
    await expect(part).not.toHaveAttribute('aria-current');
    await part.click();
    await expect(part).toHaveAttribute('aria-current', 'location');
    await expect(part).toBeInViewport();
    await expect(contents(page).locator('[aria-current]')).toHaveCount(1);
  });

  test('tell which part is read after a leap into the midst of it', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 300 });
    await page.goto('/lessons/what-logout-really-does/');
    await page.evaluate(async () => {
      document.documentElement.style.scrollBehavior = 'auto';
      const { top } = document.getElementById('turn-the-clock-down')?.getBoundingClientRect() ?? {};
      scrollTo(0, (top ?? 0) + scrollY + 200);
    });
    const part = contents(page).getByRole('link', { name: 'Turn the clock down' });
    await expect(part).toHaveAttribute('aria-current', 'location');
  });

  test('are folded above the text on a small one', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/lessons/what-logout-really-does/');
    const part = contents(page).getByRole('link', { name: 'Turn the clock down' });
    await expect(part).toBeHidden();
    await page.getByText('On this page').click();
    await expect(part).toBeVisible();
  });
});

test('nothing on a page moves when its faces arrive late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((late) => setTimeout(late, 800));
    await route.continue();
  });
  for (const address of ['/', '/lessons/what-logout-really-does/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          new PerformanceObserver((list) => {
            tell(list.getEntries().reduce((sum, entry) => sum + Reflect.get(entry, 'value'), 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => tell(0), 300);
        }),
    );
    expect(moved).toBeLessThan(0.01);
  }
});

test('the first stop of the keyboard leads past the header', async ({ page }) => {
  await page.goto('/lessons/what-logout-really-does/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an address that leads nowhere says so and shows the way', async ({ page }) => {
  const answer = await page.goto('/lessons/no-such-lesson/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'What logout really does' })).toBeVisible();
});

test('on paper a lesson shows its results and leaves out what cannot be pressed', async ({
  page,
}) => {
  await page.goto('/lessons/what-logout-really-does/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('section#logout').getByText('53 to 55 min too long')).toBeVisible();
  await expect(page.locator('section#logout').getByText('The api checks two things')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Log Alice out' }).first()).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
});
