/** A change that could shorten a worst case: one decision, with the standard that speaks for it. */
import type { Settings } from '../model/settings/index.ts';
import type { Audited } from './audited.ts';
import type { Events } from './events.ts';

export type Change = { settings?: Partial<Settings>; events?: Partial<Events> };

export type Cure = {
  id: string;
  says: string;
  standard: string;
  change: (system: Audited) => Change | null;
};

export type Way = Settings['ending'][number];

export const sets =
  (settings: Partial<Settings>): Cure['change'] =>
  () => ({ settings });

/** Acts that did nothing so far make use of a way that there now is. */
export function using({ events }: Audited): Partial<Events> {
  const acts = [
    events.logout === 'clears-browser' && { logout: 'ends-session' },
    events['logout-everywhere'] === 'nothing' && { 'logout-everywhere': 'ends-all' },
    events['disabled-user'] === 'refuses-logins' && { 'disabled-user': 'ends-all' },
    events['forced-logout'] === 'nothing' && { 'forced-logout': 'ends-all' },
  ];
  return Object.assign({}, ...acts);
}
