/** Drills on their page: answered by mouse and by keyboard, by link, with storage that fails, without scripts. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { drill, sayClock, wrongTimesOf } from '#sandbox';

const first = drill(1, 1);
const right = sayClock(first.answer.atMs ?? 0);
const believed = wrongTimesOf(first).find(({ atMs }) => atMs !== null);
if (!believed) throw new Error('the first drill tempts nobody to a time');
const wrong = sayClock(believed.atMs ?? 0);

const section = (page: Page) => page.locator('section#drill');

async function opened(page: Page, address = '/drills/') {
  await page.goto(address);
  const host = section(page).locator('xpath=ancestor::astro-island[1]');
  await expect(host).not.toHaveAttribute('ssr');
  await expect(section(page)).toHaveAttribute('data-stage', 'asking');
}

async function answer(page: Page, text: string) {
  await page.getByLabel('Your answer').fill(text);
  await page.getByRole('button', { name: 'Answer' }).click();
}

const graded = (page: Page) => expect(section(page)).toHaveAttribute('data-stage', 'graded');

/** Answers whatever drill is shown, rightly. Its link says which it is. */
async function answerRightly(page: Page) {
  const story = await section(page).locator('.story').innerText();
  const [level = 1, seed = 1] = await page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('section#drill')?.dataset;
    return [Number(shown?.['level']), Number(shown?.['seed'])];
  });
  const shown = drill(seed, level === 3 ? 3 : level === 2 ? 2 : 1);
  expect(story).toContain(shown.plan.events[0]?.says ?? '?');
  await answer(page, shown.answer.atMs === null ? 'never' : sayClock(shown.answer.atMs));
  await graded(page);
}

test('a right answer opens the run and counts', async ({ page }) => {
  await opened(page);
  await answer(page, right);
  await graded(page);
  await expect(section(page).getByText('Right.')).toBeVisible();
  await expect(section(page).locator('.chart')).toBeVisible();
  await expect(section(page).getByRole('status').last()).toContainText('1 right in a row');
});

test('a wrong time names the belief behind it, which stays until a drill proves otherwise', async ({
  page,
}) => {
  await opened(page);
  await answer(page, wrong);
  await graded(page);
  await expect(section(page).getByText('Not so.')).toBeVisible();
  await expect(section(page).getByText('The belief behind it:')).toBeVisible();
  await expect(section(page).getByText(`The answer: ${right}.`)).toBeVisible();
  await opened(page);
  await expect(page.getByText('What your answers still show')).toBeVisible();
  await answer(page, right);
  await graded(page);
  await expect(page.getByText('What your answers still show')).toBeHidden();
});

test('three right in a row and the level is done, after which it goes on', async ({ page }) => {
  await opened(page);
  for (let row = 1; row <= 3; row += 1) {
    await answerRightly(page);
    await expect(section(page).getByRole('status').last()).toContainText(`${row} right in a row`);
    await page.getByRole('button', { name: 'Next drill' }).click();
    await expect(section(page)).toHaveAttribute('data-stage', 'asking');
  }
  await expect(section(page).getByRole('status').last()).toContainText('Done');
});

test('a link opens the very drill', async ({ page }) => {
  const other = drill(77, 3);
  await opened(page, '/drills/?drill.level=3&drill.seed=77#drill');
  await expect(section(page)).toContainText(other.plan.events[0]?.says ?? '?');
  await expect(page.getByLabel('3. More machines')).toBeChecked();
});

test('a link to no drill says so and leaves the first', async ({ page }) => {
  await opened(page, '/drills/?drill.level=9');
  await expect(page.getByRole('alert')).toContainText('level 9');
  await expect(section(page)).toContainText(first.plan.events[0]?.says ?? '?');
});

test('an answer that is no time is told what one looks like', async ({ page }) => {
  await opened(page);
  await answer(page, 'soon');
  await expect(page.getByRole('alert')).toContainText('such as 9:42');
  await expect(section(page)).toHaveAttribute('data-stage', 'asking');
});

test('all of it can be done by keyboard', async ({ page }) => {
  await opened(page);
  await page.getByLabel('Your answer').focus();
  await page.keyboard.type(right);
  await page.keyboard.press('Enter');
  await graded(page);
  await expect(section(page).locator('.result')).toBeFocused();
  await page.getByRole('button', { name: 'Next drill' }).focus();
  await page.keyboard.press('Enter');
  await expect(section(page).locator('.story')).toBeFocused();
});

for (const trouble of ['blocked', 'corrupt'] as const) {
  test(`goes on where storage is ${trouble}`, async ({ page }) => {
    await page.addInitScript((kind) => {
      if (kind === 'corrupt') localStorage.setItem('cutoff.progress.drills.1', '{"row":"x"');
      else
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
    }, trouble);
    await opened(page);
    await answer(page, right);
    await graded(page);
    await expect(section(page).getByText('Right.')).toBeVisible();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation when graded, in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await opened(page);
    await answer(page, wrong);
    await graded(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there are drills of each level, each with its answer folded away', async ({ page }) => {
    await page.goto('/drills/');
    await expect(page.getByLabel('Your answer')).toBeHidden();
    for (const level of [1, 2, 3]) {
      await expect(page.getByRole('heading', { name: `Level ${level}` }).first()).toBeVisible();
    }
    await page.getByText('The answer', { exact: true }).first().click();
    await expect(page.getByText(`${right}.`).first()).toBeVisible();
  });
});
