/** Says verdicts in words. */
import { minutes, sayDuration, type Verdict } from '../index.ts';

/** A thief who tries seldom leaves a wide gap between the last yes and the first no: then both are said. */
const WIDE = minutes(1);

export function sayOutcome(verdict: Verdict): string {
  const { dwellMs, exposureMs, stillInAtEnd, lastAcceptedAtMs } = verdict;
  if (dwellMs === null) return 'nothing was stolen';
  if (lastAcceptedAtMs === null) return 'the thief never got in';
  if (exposureMs === null) {
    return stillInAtEnd ? 'still in at the end' : `in for ${sayDuration(dwellMs)}, then out`;
  }
  if (exposureMs === 0) return sayPrompt(verdict);
  if (stillInAtEnd) return `still in, ${sayDuration(exposureMs)} too long`;
  const mostMs = (verdict.cutOffAtMs ?? 0) - (verdict.endedAtMs ?? 0);
  const most = mostMs - exposureMs > WIDE ? `–${sayDuration(mostMs)}` : '';
  return `${sayDuration(exposureMs)}${most} too long`;
}

function sayPrompt({ cutOffAtMs, endedAtMs }: Verdict): string {
  if (cutOffAtMs === null || endedAtMs === null) return 'did not try again';
  const mostMs = cutOffAtMs - endedAtMs;
  return mostMs > WIDE ? `cut off within ${sayDuration(mostMs)}` : 'cut off at once';
}

export const sayMs = (ms: number | null): string => (ms === null ? '–' : sayDuration(ms));

export const sayEnding = (endedBy: string): string => endedBy.replace('-', ' ');
