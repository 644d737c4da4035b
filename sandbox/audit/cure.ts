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
