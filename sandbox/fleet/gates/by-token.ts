/** Signed tokens, checked where they are shown; with a denylist, an epoch or a refresh token where the settings have one. */
import { diesAt } from '../../choices/content.ts';
import { raise } from '../../choices/ending/epoch.ts';
import { endsFamilies, keepsRefreshTokens } from '../../choices/ending/reach.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import { type Ms, numericDate } from '../../model/time.ts';
import {
  type Book,
  beginFamily,
  beginSession,
  FIRST,
  type Held,
  tokenWith,
  USER,
} from '../book.ts';
import { entry, lookOften, type Tally } from '../tally.ts';
import { askOneByOne, type Gate } from './gate.ts';
import { list, lookUpLists } from './lists.ts';
import { closeFamilies, endFamily, exchangeRefresh } from './records.ts';
import { timesBefore } from './steady.ts';
import { claimsAt, expiries } from './tokens.ts';

export function gateByToken(settings: Settings, tally: Tally, book: Book): Gate {
  const means = meansOf(settings);
  const { refreshes, tracks, reads, remembers } = means;
  const sign = signer(settings, book);
  const lookUp = lookUpLists(settings, tally, book);
  const ask = (held: Held, atMs: Ms): Refusal | null => {
    tally.verifications += 1;
    return atMs >= held.diesMs ? 'token-expired' : lookUp(held, atMs);
  };

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      held.refresh = refreshes ? FIRST : null;
      tally.signatures += 1;
      sign(held, atMs);
      if (refreshes) beginFamily(held.session, atMs);
      if (tracks) entry(tally, atMs, held.diesMs);
      if (refreshes || tracks) tally.storeWrites += 1;
    },
    ask,
    askOften(held, row) {
      if (remembers || held.session.denied || book.epoch) return askOneByOne(ask, held, row);
      held.times = timesBefore(held.diesMs, row);
      tally.verifications += Math.min(held.times + 1, row.times);
      if (reads) lookOften(tally, row, held.times);
      return held.times < row.times ? 'token-expired' : null;
    },
    renew(held, atMs): Refusal | null {
      const why = exchangeRefresh(tally, held, settings, atMs);
      if (!why) sign(held, atMs);
      return why;
    },
    ...endings(means, { settings, tally, book }),
  };
}

/** What these settings can do with a token, besides checking it. */
const meansOf = (settings: Settings) => {
  const { ending, trackIssued, denylistCacheMs, epochCacheMs } = settings;
  const denies = ending.includes('denylist');
  return {
    refreshes: keepsRefreshTokens(settings),
    endsSessions: endsFamilies(settings),
    denies,
    tracks: denies && trackIssued,
    reads: denies || ending.includes('epoch'),
    remembers: denylistCacheMs > 0 || epochCacheMs > 0,
  };
};

type Within = { settings: Settings; tally: Tally; book: Book };

const endings = (
  { endsSessions, denies, tracks, refreshes }: ReturnType<typeof meansOf>,
  { settings, tally, book }: Within,
): Pick<Gate, 'logout' | 'order' | 'close'> => ({
  /** A page whose ending can do nothing only forgets. */
  logout({ session, token }, atMs) {
    if (endsSessions) endFamily(tally, session, atMs);
    if (!denies) return;
    tally.verifications += 1;
    list(session, token, settings, tally, atMs);
  },
  order(atMs) {
    for (let index = 0; index < book.count; index += 1) {
      const session = book.sessions[index];
      if (session && endsSessions) endFamily(tally, session, atMs);
      if (session && tracks) list(session, session.token, settings, tally, atMs);
    }
    if (settings.ending.includes('epoch')) raiseEpoch(settings, tally, book, atMs);
  },
  close: () => refreshes && closeFamilies(tally, book, settings),
});

type Sign = (held: Held, atMs: Ms) => void;

/** Where a list reads what a token says, it is written out; else only its end matters. */
function signer(settings: Settings, book: Book): Sign {
  const { ending, leewayMs } = settings;
  if (ending.includes('denylist') || ending.includes('epoch')) return writer(settings, book);
  const expiry = expiries(settings);
  return (held, atMs) => {
    held.diesMs = expiry(atMs) + leewayMs;
  };
}

/** Who signs in within one second gets the same token. */
function writer(settings: Settings, book: Book): Sign {
  const numbered = settings.ending.includes('epoch');
  let last = tokenWith(claimsAt(settings, 0));
  return (held, atMs) => {
    const number = book.epoch?.number ?? 0;
    if (last.claims.iat !== numericDate(atMs) || (numbered && last.claims.epoch !== number)) {
      const claims = claimsAt(settings, atMs);
      last = tokenWith(numbered ? { ...claims, epoch: number } : claims);
    }
    held.token = last;
    held.diesMs = diesAt(last.claims, settings.leewayMs);
    held.session.token = last;
  };
}

/** An epoch matters for as long as an older token could live. */
function raiseEpoch(settings: Settings, tally: Tally, book: Book, atMs: Ms): void {
  book.epoch = raise(book.epoch, USER, atMs);
  tally.storeWrites += 1;
  entry(tally, atMs, atMs + settings.accessTtlMs + settings.leewayMs);
}
