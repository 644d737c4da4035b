/** The lab in a browser: its cards, its player, and how to wait until it is alive. */
import { expect, type Locator, type Page } from '@playwright/test';

export async function openLab(page: Page, address = '/lab/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('astro-island:has(.lab)')).not.toHaveAttribute('ssr');
}

export const cardOf = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: title, exact: true });

/** A button can be pressed when the engine has said so. */
export async function press(page: Page, title: string, button: string): Promise<void> {
  const card = cardOf(page, title);
  const found = card.getByRole('button', { name: button, exact: true });
  await expect(found).toHaveAttribute('aria-disabled', 'false');
  await found.click();
}

export const player = (page: Page): Locator => page.getByRole('group', { name: 'Player' });

export const moment = (page: Page): Locator => player(page).getByRole('slider', { name: 'Moment' });

export const verdicts = (page: Page): Locator => page.getByRole('region', { name: 'Systems' });

export const branches = (page: Page): Locator =>
  page.getByRole('region', { name: 'Branches' }).getByRole('listitem');

/** The settings come when they are asked for. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Every setting').click();
}

/** Puts the cursor so many milliseconds from the start. */
export async function goTo(page: Page, atMs: number): Promise<void> {
  await moment(page).fill(String(atMs));
  await expect(moment(page)).toHaveValue(String(atMs));
}
