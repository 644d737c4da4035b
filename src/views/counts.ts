/** What a run cost the user and the thief, as short lines beside its row. */
import type { ChartRow } from './chart.ts';
import { sayLength } from './length.ts';

export type Counts = { worstCase: string; signIns: number; renewals: number };

export const countsOf = ({ judgement, story }: Pick<ChartRow, 'judgement' | 'story'>): Counts => ({
  worstCase: judgement.worstCaseMs === null ? '—' : sayLength(judgement.worstCaseMs),
  signIns: judgement.honest.signIns,
  renewals: story.filter(
    ({ kind, who, outcome }) => kind === 'renewal' && who === 'user' && outcome === 'answered',
  ).length,
});
