/** Says steps and verdicts in words. */
import { minutes, type Step, sayDuration, type Verdict } from '../index.ts';

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

/** Who acts, and what they do. */
export function sayStep({ who, does }: Step): [who: string, does: string] {
  switch (does.type) {
    case 'login':
      return [who, 'logs in'];
    case 'request':
      return [who, 'asks for the account page'];
    case 'poll': {
      const renews = 'renews' in does && does.renews ? ', renewing when refused' : '';
      return [who, `polls every ${sayDuration(does.everyMs)}${renews}`];
    }
    case 'refresh':
      return [who, 'uses the refresh token, where there is one'];
    case 'logout':
      return [who, 'logs out'];
    case 'change-password':
      return [who, `changes the password${does.endOthers ? ' and ends all other sessions' : ''}`];
    case 'replay':
      return [who, 'asks for the account page'];
    case 'steal':
      return [does.by, `steals what ${who} holds, by ${does.via}`];
  }
}
