/** What a run can show that contradicts a belief, and how to say it. */
import { fill, type Told, wordsOf } from './run-words.ts';

export type Belief = { says: string; instead: string; evidence: string };

type Break = {
  /** Asked of the finished run; a belief falls when the answer is yes. */
  happened: (told: Told) => boolean;
  /** The numbers come from the run. */
  says: string;
};

const exceeds = (ms: number | null, limitMs: number) => ms !== null && ms > limitMs;

export const breaks = {
  'accepted-after-the-act': {
    happened: ({ judgement }) => exceeds(judgement.exposureMs, 0),
    says: 'A run to show it: {model}, access should have ended at {ended}, and the thief was answered until {lastAccepted}.',
  },
  'accepted-after-exp': {
    happened: ({ judgement, trace: { settings } }) =>
      exceeds(judgement.lastAcceptedAtMs, settings.accessTtlMs),
    says: 'A run to show it: issued at {began} for {accessTtl}, with {leeway} of leeway, and answered until {lastAccepted}.',
  },
  'accepted-from-an-httponly-cookie': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.accessCarrier === 'cookie' && settings.httpOnly && judgement.attacker.accepted > 0,
    says: 'A run to show it: the ID came from an HttpOnly cookie, and the thief was answered {accepted} times.',
  },
  'dies-before-a-full-life-after-the-act': {
    happened: ({ judgement, trace: { settings } }) =>
      judgement.endedAtMs !== null &&
      judgement.cutOffAtMs !== null &&
      judgement.cutOffAtMs < judgement.endedAtMs + settings.accessTtlMs,
    says: 'A run to show it: issued at {began} for {accessTtl}, logout at {ended}, refused for good at {cutOff}.',
  },
  'outlasts-the-access-token': {
    happened: ({ judgement, trace: { settings } }) =>
      exceeds(judgement.lastAcceptedAtMs, settings.accessTtlMs + settings.leewayMs),
    says: 'A run to show it: access tokens lived {accessTtl}, refresh tokens rotated, and the thief stayed for {dwell}.',
  },
  'outlasts-the-idle-timeout': {
    happened: ({ judgement, trace: { settings } }) =>
      exceeds(judgement.dwellMs, settings.idleTimeoutMs),
    says: 'A run to show it: an idle timeout of {idleTimeout}, and the thief stayed for {dwell}.',
  },
} as const satisfies Record<string, Break>;

export type BreakId = keyof typeof breaks;

export const breakIds = Object.keys(breaks) as BreakId[];

/** Throws where the run does not break the belief. */
export function evidenceOf(id: BreakId, told: Told): string {
  const { happened, says } = breaks[id];
  if (!happened(told)) throw new Error(`its run does not show "${id}"`);
  return fill(says, wordsOf(told));
}
