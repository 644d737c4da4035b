/** How what a system needs grows with its sessions: simulated, and by formula. */
import type { ModelId } from '../model/model.ts';
import { type Fleet, settingsIn } from './fleet.ts';
import { type Load, RECORD_BYTES, reckon } from './formulae.ts';
import type { FleetResult, ModelResult } from './result.ts';
import { type FleetProgress, simulating } from './simulating.ts';

export const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;

/** `drawn`: how many sessions were simulated. Where that is fewer, what they need was multiplied. */
export type Grown = {
  sessions: number;
  drawn: number;
  models: readonly { model: ModelId; simulated: Load; formula: Load }[];
};

/** A growth is a fleet at several sizes. Those greater than the fleet itself are multiples of it. */
export function* growing(
  fleet: Fleet,
  whole: FleetResult,
): Generator<FleetProgress, readonly Grown[]> {
  const grown: Grown[] = [];
  const smaller = SIZES.filter((size) => size < fleet.sessions);
  const of = smaller.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const sessions of smaller) {
    const work = simulating({ ...fleet, sessions });
    let piece = work.next();
    for (; !piece.done; piece = work.next()) yield { done: before + piece.value.done, of };
    grown.push(grownTo(fleet, piece.value, sessions));
    before += sessions;
  }
  const greater = SIZES.filter((size) => size >= fleet.sessions);
  return [...grown, ...greater.map((sessions) => grownTo(fleet, whole, sessions))];
}

const grownTo = (fleet: Fleet, result: FleetResult, sessions: number): Grown => ({
  sessions,
  drawn: result.sessions,
  models: result.models.map((each) => ({
    model: each.model,
    simulated: loadOf(each, sessions / result.sessions),
    formula: reckon(settingsIn(each.model, fleet.changes), fleet.population, sessions),
  })),
});

const loadOf = ({ records, lookUps, entries, renewalsCourse }: ModelResult, by: number): Load => ({
  storeBytes: records.mean * RECORD_BYTES * by,
  lookUps: lookUps.mean * by,
  entries: entries.mean * by,
  renewals: renewalsCourse.mean * by,
});
