/** Runs handed on: by link, by file, by drop and paste, as pictures and diagrams; and what is said where that fails. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { cardOf, goTo, openLab, player, press, verdicts } from './lab-page.ts';

test.describe.configure({ timeout: 90_000 });

const tool = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Tools of the lab' }).getByRole('button', { name });

async function linkTo(page: Page): Promise<string> {
  await tool(page, 'Share or save').click();
  const link = await page.getByLabel('Link to this run, at this moment').inputValue();
  await page.getByRole('button', { name: 'Close' }).click();
  return link;
}

const scenario = {
  format: 1,
  id: 'mine',
  question: 'A scenario of my own?',
  until: '10m',
  models: ['epoch-jwt'],
  steps: [{ at: '0s', who: 'bob.laptop', do: 'login' }],
};

test('a link opens the exact run at its moment, once, and undo brings back what was there', async ({
  page,
}) => {
  await openLab(page);
  await press(page, 'Mallory', 'Steal');
  await press(page, 'Alice’s phone', 'Log out');
  await page.getByLabel('Compare with').selectOption('stateless-jwt');
  await goTo(page, 30_000);
  const link = await linkTo(page);
  await page.goto('/lab/steal-then-logout/');
  await press(page, 'The operator', 'Force a logout');
  await page.goto(link.replace('/lab/#', '/lab/steal-then-logout/#'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Alice is signed in on two/);
  await expect(page.locator('.told')).toContainText('9:00:30');
  await expect(verdicts(page)).toContainText('Stateless JWT');
  expect(page.url()).not.toContain('#');
  await player(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Is the thief still inside/);
});

test('a link is found as the page opens, and a reload keeps what was done since', async ({
  page,
}) => {
  await openLab(page);
  await press(page, 'Mallory', 'Steal');
  const link = await linkTo(page);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await openLab(page, link);
  await expect(cardOf(page, 'Mallory')).toContainText('a copy');
  await press(page, 'Alice’s phone', 'Log out');
  await expect(cardOf(page, 'Alice’s phone')).toContainText('signed-in → signed-out');
  await page.reload();
  await expect(cardOf(page, 'Alice’s phone')).toContainText('signed-in → signed-out');
});

test('a damaged link is named, and the page stays as it was', async ({ page }) => {
  await openLab(page, '/lab/#run=1QZ9damaged');
  await expect(page.getByRole('alert')).toContainText('link');
  await expect(cardOf(page, 'Alice’s laptop')).toContainText('Session ID S1');
});

test('a file is opened when it is chosen, and its fault is named where there is one', async ({
  page,
}) => {
  await openLab(page);
  await tool(page, 'Open a run').click();
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  const choose = (text: string) =>
    dialog.getByLabel('Or a file: a scenario as JSON').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await choose(JSON.stringify(scenario).replace('"login"', '"logn"'));
  await expect(dialog.getByRole('alert')).toContainText('"login"');
  await choose('{ "format": 1,');
  await expect(dialog.getByRole('alert')).toContainText('not JSON, line 1');
  await choose(JSON.stringify(scenario));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.question);
});

test('a scenario that comes with Cutoff is opened from the list of them', async ({ page }) => {
  await openLab(page);
  await tool(page, 'Open a run').click();
  const list = page.getByLabel('A scenario that comes with Cutoff');
  await list.selectOption('steal-then-logout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Is the thief still inside/);
  await expect(verdicts(page)).toContainText('Still in');
});

test('text can be pasted into the dialog, or on the page where no field has the focus', async ({
  page,
}) => {
  await openLab(page);
  await tool(page, 'Open a run').click();
  await page.getByLabel('Or paste it, or a link to a run').fill('nothing of use here');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not JSON');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, JSON.stringify(scenario));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.question);
});

test('a file can be dropped on the lab', async ({ page }) => {
  await openLab(page);
  const drop = (text: string) =>
    page.locator('.lab').evaluate((lab, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'mine.json', { type: 'application/json' }));
      lab.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);
  await drop('{"format": 2}');
  await expect(page.getByRole('alert')).toContainText('format');
  await drop(JSON.stringify(scenario));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.question);
});

test('saves the scenario, the trace, pictures and a diagram', async ({ page }) => {
  await openLab(page, '/lab/steal-then-logout/');
  await tool(page, 'Share or save').click();
  const dialog = page.getByRole('dialog', { name: 'Share or save this run' });
  const saved = async (button: string) => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const scenarioFile = await saved('Scenario');
  expect(scenarioFile.name).toBe('steal-then-logout.json');
  expect(JSON.parse(String(scenarioFile.bytes))).toMatchObject({ format: 1, until: '20m' });
  expect(JSON.parse(String((await saved('Trace')).bytes)).entries.length).toBeGreaterThan(20);
  expect(String((await saved('Sequence diagram')).bytes)).toMatch(/^sequenceDiagram/);
  expect(String((await saved('Chart of all systems, as SVG')).bytes)).toContain('<svg');
  const png = await saved('Timeline of the one on the stage, as PNG');
  expect(png.name).toBe('steal-then-logout.stateless-jwt.timeline.png');
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});
