/**
 * Which numbers in what machines keep are moments, and when each of them makes a difference.
 *
 * Every role keeps its records in the same few shapes, so one table serves all. A number that it does
 * not know is said to be unknown, never passed over.
 */
import { NONCE_LIFE_MS, PROOF_LIFE_MS } from '../choices/binding/dpop.ts';
import { FAILURES_WITHIN_MS, PARALLEL_WITHIN_MS } from '../choices/detector.ts';
import { sessionLifeMs } from '../choices/ending/limits.ts';
import type { Settings } from '../model/settings/index.ts';
import { fromNumericDate, type Ms, seconds } from '../model/time.ts';

/**
 * `moment`: it matters when a clock reaches one of `duesMs`; without any, never. `rank`: it is only
 * ever held against others of its kind. `count`: it makes the next name. `plain`: it is what it is.
 */
export type Reading =
  | { as: 'moment'; atMs: Ms; duesMs: readonly Ms[] }
  | { as: 'rank'; among: 'epoch' | 'second' | 'password' }
  | { as: 'count' | 'plain' | 'unknown' };

type Owner = Readonly<Record<string, unknown>>;
type Read = (value: number, owner: Owner, settings: Settings) => Reading;

/** Names are counted, never drawn: how many there have been says nothing else. */
const COUNTS = ['begun', 'signed', 'refreshed', 'proofs', 'resealed', 'made', 'forged', 'count'];

const PLAIN = ['withdrawn', 'everyMs', 'slowMs', 'ageMs', 'lagMs', 'afterMs', 'byMs'];
const SIZES = ['region', 'tabs', 'frames'];

const moment = (atMs: Ms, ...afterMs: readonly Ms[]): Reading => ({
  as: 'moment',
  atMs,
  duesMs: afterMs.map((after) => atMs + after),
});

const never = (atMs: Ms): Reading => ({ as: 'moment', atMs, duesMs: [] });

/** An epoch may be held against the second in which something was issued. */
const goesBySeconds = ({ ending, epochRule }: Settings): boolean =>
  ending.includes('epoch') && epochRule !== 'version';

const second: Read = (sec, _, settings) =>
  goesBySeconds(settings) ? { as: 'rank', among: 'second' } : never(fromNumericDate(sec));

const password: Read = () => ({ as: 'rank', among: 'password' });
const epoch: Read = () => ({ as: 'rank', among: 'epoch' });
const until: Read = (atMs) => moment(atMs, 0);

const readings: Readonly<Record<string, Read>> = {
  exp: (sec, _, { leewayMs }) => moment(fromNumericDate(sec), 0, leewayMs),
  iat: (sec, owner, settings) =>
    'target' in owner
      ? moment(fromNumericDate(sec), PROOF_LIFE_MS + seconds(1))
      : second(sec, owner, settings),
  raisedSec: second,
  number: epoch,
  epoch,
  startedMs: (atMs, owner, settings) => moment(atMs, ...livesOf(owner, settings)),
  seenMs: (atMs, _, { idleTimeoutMs }) => moment(atMs, idleTimeoutMs),
  sealedMs: (atMs, _, { rolling, idleTimeoutMs, leewayMs }) =>
    rolling ? moment(atMs, idleTimeoutMs + leewayMs) : never(atMs),
  replacedMs: (atMs, _, { reuseGraceMs }) => moment(atMs, reuseGraceMs),
  untilMs: until,
  seenProofs: until,
  expiresMs: until,
  createdMs: (atMs, _, { sameSite }) =>
    sameSite === 'unset' ? moment(atMs, 2 * NONCE_LIFE_MS) : never(atMs),
  usedMs: (atMs) => never(atMs),
  passwords: password,
  learnedMs: password,
  chosenMs: password,
  lastMs: (atMs) => moment(atMs, PARALLEL_WITHIN_MS),
  failedMs: (atMs) => moment(atMs, FAILURES_WITHIN_MS),
};

/** How long what began then may live: a session's row, a sealed one, or a refresh token family. */
function livesOf(owner: Owner, settings: Settings): readonly Ms[] {
  const { absoluteTimeoutMs, leewayMs, refreshTtlMs, accessTtlMs } = settings;
  if (owner['kind'] === 'sealed') return [absoluteTimeoutMs + leewayMs];
  if (!('tokens' in owner)) return [absoluteTimeoutMs];
  const activeMs = Math.max(accessTtlMs + leewayMs, sessionLifeMs(settings));
  return settings.ending.includes('introspection') ? [refreshTtlMs, activeMs] : [refreshTtlMs];
}

/** `fields`: the names by which one comes to it, the nearest first. `owner`: the record that it is in. */
export function readNumber(
  value: number,
  fields: readonly string[],
  owner: Owner,
  settings: Settings,
): Reading {
  for (const field of fields) {
    if (COUNTS.includes(field)) return { as: 'count' };
    if (PLAIN.includes(field) || SIZES.includes(field)) return { as: 'plain' };
    const read = Object.hasOwn(readings, field) ? readings[field] : undefined;
    if (read) return read(value, owner, settings);
  }
  return { as: 'unknown' };
}
