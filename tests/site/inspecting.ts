/** Opens the inspector from the lesson's own event tables. */
import type { Locator, Page } from '@playwright/test';
import { lesson, whenAlive } from './island.ts';

/** The figure in which everything is free: it has all models, and asks for no bet. */
export async function openEvents(page: Page, address = lesson): Promise<Locator> {
  await page.goto(address);
  const figure = await whenAlive(page.locator('section#free'));
  const events = figure.locator('details.events');
  await events.locator('summary').click();
  return events;
}

export const eventOf = (events: Locator, model: string, told: RegExp): Locator =>
  events
    .locator('table', { has: events.page().getByText(model, { exact: true }) })
    .getByRole('row', { name: told })
    .getByRole('button')
    .first();

export const inspectorOn = (page: Page): Locator => page.locator('dialog:has(#inspector-title)');
