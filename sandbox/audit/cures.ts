/** Every change that is tried on an audited system, and how one is made. */
import { demandCoherence } from '../model/coherence.ts';
import { InputError } from '../model/input-error.ts';
import type { Audited } from './audited.ts';
import type { Cure } from './cure.ts';
import { acts } from './cure-acts.ts';
import { clocks, memories } from './cure-clocks.ts';
import { ways } from './cure-ways.ts';

export const cures: readonly Cure[] = [...acts, ...ways, ...clocks, ...memories];

/** The system with this change; null where it is none, or makes no sense there. */
export function cured(system: Audited, cure: Cure): Audited | null {
  const change = cure.change(system);
  if (!change) return null;
  const events = { ...system.events, ...change.events };
  const offerEndOthers = events['password-change'] !== 'nothing';
  const settings = { ...system.settings, ...change.settings, offerEndOthers };
  const same =
    JSON.stringify([settings, events]) === JSON.stringify([system.settings, system.events]);
  if (same) return null;
  try {
    demandCoherence(settings);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
  return { ...system, settings, events };
}
