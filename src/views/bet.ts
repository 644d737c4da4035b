/** What a reader may bet on a run, and what the run itself says. */
import type { ChartRow } from './chart.ts';

export const BETS = ['at-once', 'minutes', 'expiry'] as const;
export type Bet = (typeof BETS)[number];

/** The right answer, read off the judgement. `promiseMs`: how long the user would have stayed signed in. */
function answerOf({ judgement }: Pick<ChartRow, 'judgement'>, promiseMs: number): Bet {
  const { exposureMs, cutOffAtMs } = judgement;
  if (cutOffAtMs === null || cutOffAtMs >= promiseMs) return 'expiry';
  return exposureMs ? 'minutes' : 'at-once';
}

const SAID: Record<Bet, string> = {
  'at-once': 'at once',
  minutes: 'within minutes',
  expiry: 'not before it expires',
};

/** A bet and its outcome in one sentence. */
export function compare(row: ChartRow, bet: Bet, promiseMs: number): string {
  const answer = answerOf(row, promiseMs);
  const { headline, detail } = row.words;
  const result = `${headline.charAt(0).toLowerCase()}${headline.slice(1)} (${detail})`;
  return answer === bet
    ? `${row.name}: as you said, ${SAID[bet]} — ${result}.`
    : `${row.name}: you said ${SAID[bet]}; it was ${SAID[answer]} — ${result}.`;
}
