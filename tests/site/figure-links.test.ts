/** A link restores a figure exactly, or says which part of it cannot be followed. */
import { expect, test } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

test('restores the setting and the moment that were shared', async ({ page }) => {
  await page.goto(`${lesson}?lifetime.accessTtl=20m&lifetime.at=7m30s#lifetime`);
  const figure = await whenAlive(page.locator('section#lifetime'));
  await expect(figure.locator('output')).toHaveText('20m');
  await expect(figure.getByRole('slider', { name: 'Moment' })).toHaveAttribute(
    'aria-valuetext',
    /^9:07:30/,
  );
  await expect(figure.getByRole('alert')).toHaveCount(0);
});

test('restores the very event, to the millisecond', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${lesson}?free.at=5m#free`);
  const figure = await whenAlive(page.locator('section#free'));
  const moment = figure.getByRole('slider', { name: 'Moment' });
  await expect(moment).toHaveAttribute('aria-valuetext', /Alice logs out/);
  await moment.focus();
  await page.keyboard.press('ArrowRight');
  await expect(moment).toHaveAttribute('aria-valuetext', /deletes the record/);
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByText('Copied:')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(moment).toHaveAttribute('aria-valuetext', /deletes the record/);
});

test('opens an experiment at the moment that was shared', async ({ page }) => {
  await page.goto(`${lesson}?logout.at=10m#logout`);
  const figure = await whenAlive(page.locator('section#logout'));
  await expect(figure).toHaveAttribute('data-stage', 'explained');
  await expect(figure.getByRole('slider', { name: 'Moment' })).toHaveAttribute(
    'aria-valuetext',
    /^9:10/,
  );
});

for (const [figure, asked, says] of [
  ['logout', 'at=soon', '“soon”'],
  ['logout', 'colour=red', 'colour=red'],
  ['lifetime', 'at=99h', '“99h”'],
  ['lifetime', 'leeway=5s', 'leeway=5s'],
  ['free', 'scenario=foo', '"foo"'],
  ['free', 'models=stateless-jwt,foo', '"foo"'],
  ['free', 'leeway=soon', '"leeway" cannot be "soon"'],
  ['free', 'colour=red', '"colour"'],
] as const) {
  test(`says what is wrong with ${figure}.${asked}, and shows the figure’s own run`, async ({
    page,
  }) => {
    await page.goto(`${lesson}?${figure}.${asked}#${figure}`);
    const section = await whenAlive(page.locator(`section#${figure}`));
    await expect(section.getByRole('alert')).toContainText(says);
    await expect(section.getByText('Stateless JWT').first()).toBeVisible();
    if (figure !== 'free') return;
    await expect(section.getByLabel('What happens')).toHaveValue('an-hour-after-logout');
    await expect(section.locator('.row')).toHaveCount(4);
  });
}

test('is shown to be copied by hand where the page may not copy', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.goto(lesson);
  const figure = await whenAlive(page.locator('section#lifetime'));
  await figure.getByRole('button', { name: 'Copy link' }).click();
  const field = figure.getByLabel('Link to this run');
  await expect(field).toHaveValue(/\?lifetime\.accessTtl=1h#lifetime$/);
  const selected = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(selected).toMatch(/^http.*#lifetime$/);
});
