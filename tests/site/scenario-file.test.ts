/** Free play takes a scenario of the reader's own, and says what is wrong with one that it cannot take. */
import { expect, type Page, test } from '@playwright/test';

const good = {
  format: 1,
  id: 'mine',
  question: 'Who is in at ten past?',
  until: '20m',
  models: ['server-session', 'epoch-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'alice.laptop', do: 'logout-everywhere' },
  ],
};

async function opens(page: Page, text: string) {
  await page.goto('/lessons/what-logout-really-does/');
  const free = page.getByRole('region', { name: 'Free play' });
  await free.scrollIntoViewIfNeeded();
  await expect(free.getByRole('option', { name: 'Nobody notices.' }).first()).toBeAttached();
  const buffer = Buffer.from(text);
  const file = { name: 'mine.json', mimeType: 'application/json', buffer };
  await free.getByLabel('Or a scenario of your own').setInputFiles(file);
  return free;
}

test('a file is run on the models that it names, and the link says what it cannot hold', async ({
  page,
}) => {
  const free = await opens(page, JSON.stringify(good));
  await expect(free.getByLabel('What happens')).toHaveValue('opened-file');
  await expect(free.getByRole('checkbox', { name: 'JWT and epoch' })).toBeChecked();
  await expect(free.getByRole('checkbox', { name: 'Stateless JWT' })).not.toBeChecked();
  await expect(free.getByText('A link cannot hold a file')).toBeVisible();
});

test('a file with a mistake is refused with the step and the field, and nothing is lost', async ({
  page,
}) => {
  const [first, ...rest] = good.steps;
  const text = JSON.stringify({ ...good, steps: [first, { ...rest[0], from: 'alice' }] });
  const free = await opens(page, text);
  await expect(free.getByRole('alert')).toContainText('mine.json: step 2, field "from"');
  await expect(free.getByRole('checkbox', { name: 'Stateless JWT' })).toBeChecked();
});

test('a file that is not JSON is refused as such', async ({ page }) => {
  const free = await opens(page, '{ "format": 1, ');
  await expect(free.getByRole('alert')).toContainText('mine.json: not JSON');
});
