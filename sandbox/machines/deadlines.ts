/** When something that a machine keeps changes by itself: it runs out, is forgotten, or is no longer forgiven. */
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import { readNumber } from './moments.ts';

/** `of`: the way to it, such as `rows.S1.seenMs`. By the clock of whoever looks. */
export type Deadline = { of: string; atMs: Ms };

type Owner = Readonly<Record<string, unknown>>;

/** Of any role: `snapshot` is its machine's. */
export const deadlines = (
  { context }: { context: object },
  settings: Settings,
): readonly Deadline[] => within(context as Owner, [], settings);

function within(owner: Owner, way: readonly string[], settings: Settings): Deadline[] {
  return Object.entries(owner).flatMap(([field, value]) => {
    const there = [...way, field];
    if (field === 'settings') return [];
    if (typeof value === 'object' && value !== null) {
      return within(value as Owner, there, settings);
    }
    if (typeof value !== 'number') return [];
    const reading = readNumber(value, there.slice(-2).reverse(), owner, settings);
    if (reading.as !== 'moment') return [];
    return reading.duesMs.map((atMs) => ({ of: there.join('.'), atMs }));
  });
}
