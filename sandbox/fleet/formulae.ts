/** What one would reckon on the back of an envelope, from the settings and the population's means alone. */
import { keepsRefreshTokens } from '../choices/ending/reach.ts';
import type { Settings } from '../model/settings/index.ts';
import { days } from '../model/time.ts';
import type { Population } from './population.ts';

/** What a growing fleet needs: bytes kept, and how much is kept and asked at a time. */
export type Load = {
  /** Of a store of sessions and refresh token families. */
  storeBytes: number;
  /** Look-ups in any store, each second. */
  lookUps: number;
  /** Tokens and epochs on a list. */
  entries: number;
  /** Refresh tokens exchanged, each second. */
  renewals: number;
};

/** A record of a session, and an entry on a list, with what a store adds: an assumption, an order of magnitude. */
export const RECORD_BYTES = 500;
export const ENTRY_BYTES = 100;

const DAY = days(1);

/** For so many sessions in a day. Means over the day: its busiest hour needs about twice as much. */
export function reckon(settings: Settings, population: Population, sessions: number): Load {
  const renewals = renewalsPerMs(settings, population, sessions / DAY);
  const asks = asksPerMs(settings, population, sessions / DAY);
  return {
    storeBytes: recordsKept(settings, population, sessions / DAY) * RECORD_BYTES,
    lookUps: (asks + renewals) * 1_000,
    entries: entriesKept(settings, population, sessions / DAY),
    renewals: renewals * 1_000,
  };
}

/** Refresh calls are the sessions in use, divided by the life of an access token. */
function renewalsPerMs(settings: Settings, { stayMs }: Population, perMs: number): number {
  return keepsRefreshTokens(settings) ? (perMs * stayMs) / settings.accessTtlMs : 0;
}

/** A look-up for each request, unless a cache answers some. */
function asksPerMs(settings: Settings, population: Population, perMs: number): number {
  const { ending, edge } = settings;
  const caches: Partial<Record<Settings['ending'][number], number>> = {
    record: edge === 'bff' ? 0 : settings.sessionCacheMs,
    denylist: settings.denylistCacheMs,
    epoch: settings.epochCacheMs,
    introspection: settings.introspectionCacheMs,
  };
  const read = ending.flatMap((way) => caches[way] ?? []);
  const { stayMs, visitEveryMs } = population;
  const requests = perMs * (1 + stayMs / visitEveryMs);
  return read.reduce((sum, cacheMs) => sum + requests / Math.max(1, cacheMs / visitEveryMs), 0);
}

/** What is kept is what comes, times how long it stays: a record until it is idle for too long or deleted, a family until its end. */
function recordsKept(settings: Settings, { stayMs, logouts }: Population, perMs: number): number {
  const left = 1 - logouts / 1_000;
  const { ending, idleTimeoutMs, absoluteTimeoutMs, refreshTtlMs } = settings;
  const isKept = settings.content === 'reference';
  const rowMs = Math.min(stayMs + left * idleTimeoutMs, absoluteTimeoutMs);
  const familyMs = left * refreshTtlMs + (1 - left) * stayMs;
  const families =
    keepsRefreshTokens(settings) && (ending.includes('refresh') ? familyMs : refreshTtlMs);
  return perMs * ((isKept ? rowMs : 0) + (families || 0));
}

/** Entries are what is withdrawn, times the life of a token: the most that it can be. */
function entriesKept(settings: Settings, population: Population, perMs: number): number {
  const { ending, trackIssued, accessTtlMs, leewayMs } = settings;
  const { logouts, thefts, noticed, falseAlarms } = population;
  const orders = (thefts * noticed) / 1_000_000 + ((1 - thefts / 1_000) * falseAlarms) / 1_000;
  const listed = trackIssued ? 1 : logouts / 1_000;
  const shares = { denylist: listed, epoch: orders };
  const withdrawn =
    (ending.includes('denylist') ? shares.denylist : 0) +
    (ending.includes('epoch') ? shares.epoch : 0);
  return perMs * withdrawn * (accessTtlMs + leewayMs);
}
