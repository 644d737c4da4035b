/** What a gateway shows the api behind it: a token of its own making, which serves a session until it expires. */
import type { Ms } from '../../model/time.ts';
import type { Session } from '../book.ts';
import type { Tally } from '../tally.ts';
import { firstFrom, type Steady } from './steady.ts';

type Expiry = (atMs: Ms) => Ms;

export function showInside(session: Session, expiry: Expiry, tally: Tally, atMs: Ms): void {
  tally.verifications += 1;
  if (atMs < session.diesMs) return;
  session.diesMs = expiry(atMs);
  tally.signatures += 1;
}

/** The same for the first of a row of visits; from one new token to the next. */
export function showInsideOften(
  session: Session,
  expiry: Expiry,
  tally: Tally,
  row: Steady,
  letIn: number,
): void {
  tally.verifications += letIn;
  let visit = firstFrom(session.diesMs, row, 0);
  while (visit < letIn) {
    session.diesMs = expiry(row.fromMs + visit * row.everyMs);
    tally.signatures += 1;
    visit = firstFrom(session.diesMs, row, visit + 1);
  }
}
