/** The islands of lesson 2, and how to wait for one. */
import { expect, type Locator } from '@playwright/test';

export const lesson = '/lessons/what-logout-really-does/';

/** An island hydrates when it is seen; before that its controls do nothing. */
export async function whenAlive(island: Locator): Promise<Locator> {
  await island.scrollIntoViewIfNeeded();
  const host = island.locator('xpath=ancestor-or-self::astro-island[1]');
  await expect(host).not.toHaveAttribute('ssr');
  return island;
}
