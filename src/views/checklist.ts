/** One line of a checklist, settled by its two runs: what goes wrong without the practice, and not with it. */
import { drawChart } from './chart.ts';
import { fill, type Told, wordsOf } from './run-words.ts';
import { type Shows, untrueOf } from './shown.ts';

export type Side = { told: Told; shows: Shows; says: string | undefined };

type Verdict = { headline: string; detail: string };

export type SettledLine = { because: string; without: Verdict; with: Verdict };

type Written = { because: string; without: Side; with: Side };

/** Throws where a run does not show what is said of it, or both show the same. */
export function settleLine({ because, without, with: kept }: Written): SettledLine {
  demand('without it', without.shows, without.told);
  demand('with it', kept.shows, kept.told);
  if (untrueOf(kept.shows, without.told).length === 0)
    throw new Error('what is shown with it holds without it as well');
  return {
    because: fill(because, wordsOf(without.told)),
    without: verdictOf(without),
    with: verdictOf(kept),
  };
}

function demand(when: string, shows: Shows, told: Told) {
  const untrue = untrueOf(shows, told);
  if (untrue.length > 0) throw new Error(`${when}: ${untrue.join('; ')}`);
}

/** What the author says of it, or the verdict as a chart has it. */
function verdictOf({ told, says }: Side): Verdict {
  const [row] = drawChart([told.trace]).rows;
  if (!row) throw new Error('a run has one row');
  return says ? { headline: fill(says, wordsOf(told)), detail: '' } : row.words;
}
