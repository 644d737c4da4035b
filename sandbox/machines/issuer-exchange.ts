/** Token exchange (RFC 8693): the issuer gives a service a narrower and shorter token for its caller's. */
import { checkBy, tokenRefusal } from '../choices/content.ts';
import { exchangedClaims } from '../choices/exchange.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Exchange, Heard } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Books } from './issuer-books.ts';
import { type Answer, inTurn } from './rules.ts';
import { currentKey, sealHere } from './signing-desk.ts';

/** What it knows of the session counts as well; where it remembers none, only the token speaks. */
export function exchange(
  books: Books,
  { subject, call, caller, from, clockMs }: Heard<Exchange>,
): Answer<Books> {
  const check = checkBy(books.settings, [currentKey(books)], clockMs);
  const untrue = tokenRefusal(subject, check);
  const verified: Effect = { type: 'verify', token: subject, check, refusal: untrue };
  const why = untrue ?? overRefusal(books, subject.claims);
  if (why) {
    const told = send(from, { type: 'not-exchanged', why, call, caller });
    return { effects: [verified, told] };
  }
  const signed = books.signed + 1;
  const claims = exchangedClaims(subject.claims, `t${signed}`, clockMs, books.settings);
  const token = sealHere(books, claims);
  const told = send(from, { type: 'exchanged', token, subject, call, caller });
  return inTurn<Books>(
    { effects: [verified] },
    { next: { signed }, effects: [{ type: 'sign', token }, told] },
  );
}

function overRefusal(
  { disabled, families }: Books,
  { sid, sub }: Exchange['subject']['claims'],
): Refusal | null {
  if (disabled.includes(sub)) return 'user-disabled';
  return families[sid]?.ended ? 'refresh-family-ended' : null;
}
