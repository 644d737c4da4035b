/** What a run can show that contradicts a belief, and how to say it. */
import { isTry } from './marks.ts';
import {
  fill,
  hasForged,
  lastStreamedMs,
  loggedOutMs,
  stolenMs,
  type Told,
  wordsOf,
} from './run-words.ts';
import { type StoryEvent, storyOf } from './story.ts';

export type Belief = { says: string; instead: string; evidence: string };

type Break = {
  /** Asked of the finished run; a belief falls when the answer is yes. */
  happened: (told: Told) => boolean;
  /** The numbers come from the run. */
  says: string;
};

const issuerFails = ({ trace: { entries } }: Told) =>
  entries.some(({ heard }) => heard.type === 'issuer-down');

/** Thrown out, signed in herself, and answered. */
function comesBack(story: readonly StoryEvent[]): boolean {
  const order = story.findIndex(({ kind }) => kind === 'order');
  const after = order < 0 ? [] : story.slice(order);
  const back = after.findIndex(({ kind, who }) => kind === 'login' && who === 'thief');
  return (
    back >= 0 && after.slice(back).some((event) => isTry(event) && event.outcome === 'answered')
  );
}

const exceeds = (ms: number | null, limitMs: number) => ms !== null && ms > limitMs;

export const breaks = {
  'a-link-works-twice': {
    happened: ({ judgement }) => judgement.properties['link-works-once'] === 'broken',
    says: 'A run to show it: {model}, a link that was used already was used again, and the thief was answered {accepted} times.',
  },
  'a-store-is-read': {
    happened: ({ judgement: { cost } }) => cost.verifications > 0 && cost.storeReads > 0,
    says: 'A run to show it: {model}, {verifications} checks of a signature, and a store read {storeReads} times.',
  },
  'an-innocent-session-is-lost': {
    happened: ({ judgement }) => judgement.collateral.sessions > 0,
    says: 'A run to show it: {model}, and a session of somebody innocent was ended.',
  },
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
  'acts-without-reading': {
    happened: ({ judgement: { attacker }, trace: { settings } }) =>
      settings.httpOnly && attacker.accepted === 0 && attacker.rides > 0,
    says: 'A run to show it: the script read no cookie, and {rides} of its requests were answered.',
  },
  'asks-for-few-of-its-requests': {
    happened: ({ judgement: { cost } }) =>
      cost.storeReads > 0 && cost.storeReads * 10 < cost.verifications,
    says: 'A run to show it: {model}, {verifications} checks of a signature, and a store read {storeReads} times.',
  },
  'back-after-being-thrown-out': {
    happened: ({ trace }) => comesBack(storyOf(trace)),
    says: 'A run to show it: {model}, thrown out by force, and back with the password: the thief was answered {accepted} times in all.',
  },
  'copy-of-a-bound-one-works': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.binding !== 'bearer' && judgement.attacker.accepted > 0,
    says: 'A run to show it: bound, copied at {stolen}, and the copy was answered until {lastAccepted}.',
  },
  'forged-in-spite-of-strict': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.sameSite === 'strict' && judgement.attacker.forgedRequests > 0,
    says: 'A run to show it: SameSite=Strict, and forged requests carried out: {forgedRequests}.',
  },
  'dies-before-a-full-life-after-the-act': {
    happened: ({ judgement, trace: { settings } }) =>
      judgement.endedAtMs !== null &&
      judgement.cutOffAtMs !== null &&
      judgement.cutOffAtMs < judgement.endedAtMs + settings.accessTtlMs,
    says: 'A run to show it: issued at {began} for {accessTtl}, logout at {ended}, refused for good at {cutOff}.',
  },
  'dies-before-a-full-life-after-the-theft': {
    happened: ({ judgement, trace }) =>
      judgement.cutOffAtMs !== null &&
      judgement.cutOffAtMs < stolenMs(trace) + trace.settings.accessTtlMs,
    says: 'A run to show it: issued at {began} for {accessTtl}, stolen at {stolen}, refused for good at {cutOff}.',
  },
  'dies-before-its-refresh-token': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.refreshCarrier !== 'none' &&
      judgement.cutOffAtMs !== null &&
      judgement.cutOffAtMs < settings.refreshTtlMs,
    says: 'A run to show it: refresh tokens good for {refreshTtl}, access tokens for {accessTtl}, and the copy refused for good at {cutOff}.',
  },
  'ends-by-its-own-clock': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.ending.length === 0 && judgement.cutOffAtMs !== null,
    says: 'A run to show it: {model}, nothing on a server changed at {ended}, and the copy was refused for good at {cutOff}.',
  },
  'in-after-a-second-factor': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.authenticator === 'otp' && judgement.attacker.accepted > 0,
    says: 'A run to show it: signed in with a one-time code, and the thief was answered {accepted} times.',
  },
  'opens-nothing': {
    happened: ({ judgement, trace }) =>
      trace.entries.some(({ heard }) => heard.type === 'dump') && judgement.attacker.accepted === 0,
    says: 'A run to show it: {model}, a copy of the database tried from {firstTry} on, and {accepted} requests answered.',
  },
  'opened-by-an-old-record': {
    happened: ({ judgement, trace }) =>
      trace.entries.some(
        ({ heard }) =>
          heard.type === 'steal' &&
          (heard.via === 'har' || heard.via === 'log-leak') &&
          heard.ageMs > 0,
      ) && judgement.attacker.accepted > 0,
    says: 'A run to show it: an old record, tried from {firstTry} on, and {accepted} requests answered.',
  },
  'outlasts-another-logout': {
    happened: ({ judgement, trace }) =>
      judgement.endedBy !== 'logout' && exceeds(judgement.lastAcceptedAtMs, loggedOutMs(trace)),
    says: 'A run to show it: a logout at {loggedOut}, and the thief was answered until {lastAccepted}.',
  },
  'stays-until-somebody-acts': {
    happened: ({ judgement }) =>
      judgement.endedBy === 'forced-logout' && exceeds(judgement.dwellMs, 0),
    says: 'A run to show it: a delay of {detectionDelay} between the sign and the act, and the thief stayed for {dwell}.',
  },
  'stream-outlives-the-act': {
    happened: ({ judgement, trace }) =>
      judgement.endedAtMs !== null && exceeds(lastStreamedMs(trace), judgement.endedAtMs),
    says: 'A run to show it: requests refused from {cutOff} on, and the thief’s open stream brought news until {lastStreamed}.',
  },
  'forgery-is-refused': {
    happened: ({ judgement: { attacker }, trace }) =>
      hasForged(trace) && attacker.accepted === 0 && attacker.refused > 0,
    says: 'A run to show it: {model}, a token changed by somebody without the key, shown and refused {refused} times.',
  },
  'forgery-opens': {
    happened: ({ judgement, trace }) => hasForged(trace) && judgement.attacker.accepted > 0,
    says: 'A run to show it: {model}, a token that was never issued for this api, and {accepted} requests with it were answered.',
  },
  'outlasts-max-age': {
    happened: ({ judgement, trace: { settings } }) =>
      settings.cookieMaxAgeMs > 0 && exceeds(judgement.lastAcceptedAtMs, settings.cookieMaxAgeMs),
    says: 'A run to show it: signed in at {began}, a Max-Age of {cookieMaxAge}, and the copy was answered until {lastAccepted}.',
  },
  'planted-id-fails': {
    happened: ({ judgement: { attacker, properties } }) =>
      properties['fixed-id-opens-nothing'] === 'held' && attacker.refused > 0,
    says: 'A run to show it: planted before the user signed in at {began}, and shown in vain {refused} times.',
  },
  'planted-id-opens': {
    happened: ({ judgement }) => judgement.properties['fixed-id-opens-nothing'] === 'broken',
    says: 'A run to show it: the ID was planted before the user signed in at {began}, and opened her account {accepted} times.',
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
  'works-without-the-issuer': {
    happened: (told) => told.judgement.honest.refused === 0 && issuerFails(told),
    says: 'A run to show it: {model}, the issuer was away, and the user was refused {userRefused} times.',
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
