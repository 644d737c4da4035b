/** Signed tokens, checked where they are shown; with a denylist, an epoch or a refresh token where the settings have one. */
import { diesAt, newClaims } from '../../choices/content.ts';
import { raise } from '../../choices/ending/epoch.ts';
import { endsFamilies, keepsRefreshTokens } from '../../choices/ending/reach.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, beginSession, FIRST, type Held, tokenWith, USER } from '../book.ts';
import { entry, type Tally } from '../tally.ts';
import type { Gate } from './gate.ts';
import { list, lookUpLists } from './lists.ts';
import { closeFamilies, endFamily, exchangeRefresh } from './records.ts';

export function gateByToken(settings: Settings, tally: Tally, book: Book): Gate {
  const refreshes = keepsRefreshTokens(settings);
  const endsSessions = endsFamilies(settings);
  const denies = settings.ending.includes('denylist');
  const tracks = denies && settings.trackIssued;
  const lookUp = lookUpLists(settings, tally, book);

  return {
    signIn(held, atMs) {
      held.session = beginSession(book, atMs);
      held.refresh = refreshes ? FIRST : null;
      tally.signatures += 1;
      if (refreshes) tally.storeWrites += 1;
      sign(held, settings, book, atMs);
      if (!tracks) return;
      tally.storeWrites += 1;
      entry(tally, atMs, held.diesMs);
    },
    ask(held, atMs) {
      tally.verifications += 1;
      return atMs >= held.diesMs ? 'token-expired' : lookUp(held, atMs);
    },
    renew(held, atMs): Refusal | null {
      const why = exchangeRefresh(tally, held, settings, atMs);
      if (!why) sign(held, settings, book, atMs);
      return why;
    },
    /** A page whose ending can do nothing only forgets. */
    logout(held, atMs) {
      if (endsSessions) endFamily(tally, held.session, atMs);
      if (!denies) return;
      tally.verifications += 1;
      list(held.session, held.token, settings, tally, atMs);
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
  };
}

function sign(held: Held, settings: Settings, { epoch }: Book, atMs: Ms): void {
  const claims = newClaims({ sid: 's1', user: USER, jti: 't1' }, atMs, settings);
  const number = epoch?.number ?? 0;
  held.token = tokenWith(settings.ending.includes('epoch') ? { ...claims, epoch: number } : claims);
  held.diesMs = diesAt(claims, settings.leewayMs);
  held.session.token = held.token;
  held.session.diesMs = held.diesMs;
}

/** An epoch matters for as long as an older token could live. */
function raiseEpoch(settings: Settings, tally: Tally, book: Book, atMs: Ms): void {
  book.epoch = raise(book.epoch, USER, atMs);
  tally.storeWrites += 1;
  entry(tally, atMs, atMs + settings.accessTtlMs + settings.leewayMs);
}
