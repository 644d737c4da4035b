/** The page that tries every order: a table without JavaScript, and a worker that can be stopped with it. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { cutoff } from '#cli';
import { whenAlive } from './island.ts';

async function ask(page: Page, model: string, how: string) {
  await page.goto('/explore/');
  await whenAlive(page.getByLabel('Model', { exact: true }));
  await page.getByLabel('Model', { exact: true }).selectOption({ label: model });
  await page.getByLabel('How far').selectOption({ label: how });
  await page.getByRole('button', { name: 'Try every order' }).click();
  return page.getByRole('region', { name: 'What was found' });
}

const toDepth = (depth: number) => `real clocks, every order of up to ${depth} moves`;
const closed = 'scaled clocks, until there is no new state';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what holds on every model, and which of the two answers it is', async ({
    page,
  }) => {
    await page.goto('/explore/');
    const real = page.getByRole('table', { name: /^Real clocks: every order/ });
    await expect(real.getByRole('row')).toHaveCount(10);
    await expect(real.getByRole('row', { name: /stateless-jwt/ })).toContainText('logout-is-final');
    const scaled = page.getByRole('table', { name: /^Scaled clocks: every state/ });
    await expect(scaled.getByRole('row', { name: /denylist-jwt/ })).toBeVisible();
  });
});

test('a search in the page says what it tried, and shows the shortest run that breaks a property', async ({
  page,
}) => {
  const found = await ask(page, 'Stateless JWT', toDepth(4));
  await expect(found).toContainText('Every order of events on real clocks, up to 4 moves.');
  const broken = found.getByRole('listitem').filter({ hasText: 'logout-is-final' });
  await expect(broken.getByRole('row')).toHaveText([
    /0s\s*alice.laptop\s*login/,
    /1ms\s*mallory\s*steal/,
    /2ms\s*alice.laptop\s*logout/,
    /3ms\s*mallory\s*replay/,
  ]);
  await broken.getByRole('button', { name: 'Look at this run' }).click();
  await expect(found.getByRole('figure')).toContainText('too long');
});

test('the file that it saves is run by the command line', async ({ page }) => {
  const found = await ask(page, 'Stateless JWT', toDepth(4));
  const broken = found.getByRole('listitem').filter({ hasText: 'logout-is-final' });
  const downloading = page.waitForEvent('download');
  await broken.getByRole('link', { name: 'Save it as a scenario file' }).click();
  const path = test.info().outputPath('counterexample.json');
  await (await downloading).saveAs(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 1 });
  const { code, out } = await cutoff(['run', path, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)[0].properties).toMatchObject({ 'logout-is-final': 'broken' });
});

test('on scaled clocks a search comes to its end, and says so', async ({ page }) => {
  const found = await ask(page, 'Stateless JWT', closed);
  await expect(found).toContainText(
    'Every state that can be reached on scaled clocks, at any depth.',
  );
});

test('a search can be stopped, and says how far it was', async ({ page }) => {
  const found = await ask(page, 'Phantom token', toDepth(8));
  await expect(page.getByText(/^Depth \d: .* states/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(found).toContainText('Stopped while trying');
  await expect(page.getByRole('button', { name: 'Try every order' })).toBeEnabled();
});

test('settings that make no sense are named, and nothing is lost', async ({ page }) => {
  await page.goto('/explore/');
  await whenAlive(page.getByText('Change a setting'));
  await page.getByText('Change a setting').click();
  await page.getByText('How it ends by hand').click();
  await page.getByLabel('ending', { exact: true }).fill('denylist');
  await page.getByLabel('ending', { exact: true }).press('Tab');
  await page.getByRole('button', { name: 'Try every order' }).click();
  await expect(page.getByRole('alert')).toContainText('do not fit together');
});
