/** An experiment that is interrupted, repeated, watched on a phone, or looked into without a network. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

async function act(page: Page): Promise<Locator> {
  const island = await whenAlive(page.locator('section#logout'));
  for (const model of ['Server session', 'Stateless JWT'])
    await island.getByRole('group', { name: model }).getByLabel('at once').check();
  await island.getByLabel('Not sure').check();
  await island.getByRole('button', { name: 'Log Alice out' }).click();
  return island;
}

test('starting over during the run does not give the result away', async ({ page }) => {
  await page.goto(lesson);
  const island = await act(page);
  await expect(island).toHaveAttribute('data-stage', 'running');
  await island.getByRole('button', { name: 'Start over' }).click();
  await page.waitForTimeout(4_500);
  await expect(island).toHaveAttribute('data-stage', 'betting');
  await expect(island.getByText('53 to 55 min too long').first()).toBeHidden();
});

test('a second run asks again which event decided', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(lesson);
  const island = await act(page);
  await island.getByRole('button', { name: 'The clock reaches the token’s exp' }).click();
  await expect(island.getByText('the token ran out by itself')).toBeVisible();
  await island.getByRole('button', { name: 'Start over' }).click();
  await expect(
    island.getByRole('group', { name: 'Server session' }).getByLabel('at once'),
  ).toBeFocused();
  await act(page);
  await expect(island.getByText('the token ran out by itself')).toBeHidden();
  await expect(island.getByText('The api checks two things')).toBeHidden();
});

test('on a phone the chart comes into sight when the reader acts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(lesson);
  const island = await act(page);
  await expect(island.locator('.axis').first()).toBeInViewport();
  await expect(island.getByRole('region', { name: 'What happens: Log Alice out' })).toBeFocused();
});

test('who joins later is introduced by what its logout does', async ({ page }) => {
  await page.goto(lesson);
  const island = await whenAlive(page.locator('section#logout-four'));
  await expect(island.getByRole('group', { name: 'JWT and denylist' })).toContainText(
    'Logout puts the token’s jti on a list',
  );
  const first = page.locator('section#logout').getByRole('group', { name: 'Server session' });
  await expect(first).not.toContainText('Logout deletes');
});

test('an inspector that cannot be loaded says so, and can be tried again', async ({ page }) => {
  await page.goto(lesson);
  const figure = await whenAlive(page.locator('section#lifetime'));
  await page.route('**/runs/*.json', (route) => route.abort());
  await figure.getByText('Every request as a table').click();
  await figure.getByRole('button', { name: 'Alice signs in' }).first().click();
  await expect(figure.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/runs/*.json');
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what looks inside an event is fetched when the table is opened, and not before', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(lesson);
  const figure = await whenAlive(page.locator('section#lifetime'));
  await page.waitForLoadState('networkidle');
  expect(fetched.filter(isInside)).toEqual([]);
  await figure.getByText('Every request as a table').click();
  await figure.getByRole('button', { name: 'Alice signs in' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(fetched.filter(isInside)).not.toEqual([]);
});

test('events that cannot be looked into can still be read, and opened again', async ({ page }) => {
  await page.route(isInside, (route) => route.abort());
  await page.goto(lesson);
  const figure = await whenAlive(page.locator('section#lifetime'));
  const summary = figure.getByText('Every request as a table');
  await summary.click();
  await expect(figure.getByRole('alert')).toContainText('could not be loaded');
  await expect(figure.getByRole('cell', { name: 'Alice signs in' }).first()).toBeVisible();
  await page.unroute(isInside);
  await summary.click();
  await summary.click();
  await figure.getByRole('button', { name: 'Alice signs in' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(figure.getByRole('alert')).toHaveCount(0);
});

test('a table that was opened before the figure was alive can be looked into', async ({ page }) => {
  await page.route('**/Knob.*.js', async (route) => {
    await opened;
    await route.continue();
  });
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.goto(lesson);
  const figure = page.locator('section#lifetime');
  await figure.getByText('Every request as a table').click();
  await expect(figure.getByRole('cell', { name: 'Alice signs in' }).first()).toBeVisible();
  open();
  await whenAlive(figure);
  await figure.getByRole('button', { name: 'Alice signs in' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

const isInside = (address: URL | string) =>
  /\/(ExaminableEvents|Inspector)\./.test(String(address));
