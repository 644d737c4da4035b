/** What one cell of the comparison says of a run. */
import { drawChart } from './chart.ts';
import { sayLength } from './length.ts';
import type { Told } from './run-words.ts';
import { type Judged, type Shows, untrueOf } from './shown.ts';

/** What cells need of a run; a trace is large, and a table has hundreds. */
export type Summary = Judged & { headline: string };

export const summaryOf = ({ trace, judgement }: Told): Summary => ({
  judgement,
  trace: { settings: trace.settings },
  headline: drawChart([trace]).rows[0]?.words.headline ?? '',
});

export type Cell = { says: string; mark: 'pass' | 'fail' | null };

const lengthOr = (ms: number | null, none: string) => (ms === null ? none : sayLength(ms));
const count = (n: number) => n.toLocaleString('en');

const says = {
  /** The verdict in words, as the chart has it. */
  ending: ({ headline }: Summary) => headline,
  worstCase: ({ judgement }: Summary) => lengthOr(judgement.worstCaseMs, 'no limit'),
  dwell: ({ judgement }: Summary) =>
    judgement.dwellMs === null
      ? 'nothing stolen'
      : `${judgement.stillInAtEnd ? 'at least ' : ''}${sayLength(judgement.dwellMs)}`,
  accepted: ({ judgement }: Summary) => `${count(judgement.attacker.accepted)}×`,
  rides: ({ judgement }: Summary) => `${count(judgement.attacker.rides)}×`,
  collateral: ({ judgement }: Summary) => sessions(judgement.collateral.sessions),
  userRefused: ({ judgement }: Summary) => count(judgement.honest.refused),
  storeReads: ({ judgement }: Summary) => count(judgement.cost.storeReads),
  storeWrites: ({ judgement }: Summary) => count(judgement.cost.storeWrites),
  signatures: ({ judgement }: Summary) => count(judgement.cost.signatures),
  verifications: ({ judgement }: Summary) => count(judgement.cost.verifications),
  wireBytes: ({ judgement }: Summary) => count(judgement.cost.wireBytes),
  hops: ({ judgement }: Summary) => count(judgement.cost.hops),
} as const satisfies Record<string, (run: Summary) => string>;

const sessions = (n: number) => (n === 0 ? 'none' : n === 1 ? '1 session' : `${count(n)} sessions`);

export type MeasureId = keyof typeof says;

export const measureIds = Object.keys(says) as [MeasureId, ...MeasureId[]];

export const measured = (id: MeasureId, run: Summary): Cell => ({
  says: says[id](run),
  mark: null,
});

/** A pass, or what the run shows instead is why not. */
export function passed(holds: Shows, run: Summary): Cell {
  const pass = untrueOf(holds, run).length === 0;
  return { says: pass ? 'pass' : 'fail', mark: pass ? 'pass' : 'fail' };
}
