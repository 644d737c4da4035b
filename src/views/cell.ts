/** What one cell of the comparison says of a run. */
import { drawChart } from './chart.ts';
import { sayLength } from './length.ts';
import type { Told } from './run-words.ts';
import { type Shows, untrueOf } from './shown.ts';

export type Cell = { says: string; mark: 'pass' | 'fail' | null };

const lengthOr = (ms: number | null, none: string) => (ms === null ? none : sayLength(ms));
const count = (n: number) => n.toLocaleString('en');

const says = {
  /** The verdict in words, as the chart has it. */
  ending: (told: Told) => drawChart([told.trace]).rows[0]?.words.headline ?? '',
  worstCase: ({ judgement }: Told) => lengthOr(judgement.worstCaseMs, 'no limit'),
  dwell: ({ judgement }: Told) =>
    judgement.dwellMs === null
      ? 'nothing stolen'
      : `${judgement.stillInAtEnd ? 'at least ' : ''}${sayLength(judgement.dwellMs)}`,
  accepted: ({ judgement }: Told) => `${count(judgement.attacker.accepted)}×`,
  rides: ({ judgement }: Told) => `${count(judgement.attacker.rides)}×`,
  collateral: ({ judgement }: Told) => sessions(judgement.collateral.sessions),
  userRefused: ({ judgement }: Told) => count(judgement.honest.refused),
  storeReads: ({ judgement }: Told) => count(judgement.cost.storeReads),
  storeWrites: ({ judgement }: Told) => count(judgement.cost.storeWrites),
  signatures: ({ judgement }: Told) => count(judgement.cost.signatures),
  verifications: ({ judgement }: Told) => count(judgement.cost.verifications),
  wireBytes: ({ judgement }: Told) => count(judgement.cost.wireBytes),
  hops: ({ judgement }: Told) => count(judgement.cost.hops),
} as const satisfies Record<string, (told: Told) => string>;

const sessions = (n: number) => (n === 0 ? 'none' : n === 1 ? '1 session' : `${count(n)} sessions`);

export type MeasureId = keyof typeof says;

export const measureIds = Object.keys(says) as [MeasureId, ...MeasureId[]];

export const measured = (id: MeasureId, told: Told): Cell => ({ says: says[id](told), mark: null });

/** A pass, or what the run shows instead is why not. */
export function passed(holds: Shows, told: Told): Cell {
  const pass = untrueOf(holds, told).length === 0;
  return { says: pass ? 'pass' : 'fail', mark: pass ? 'pass' : 'fail' };
}
