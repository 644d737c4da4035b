/** Rows that servers keep of sessions and refresh token families, and how long a store has them. */
import { refreshRefusal, rotate } from '../../choices/ending/refresh.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { type Book, FIRST, type Held, type Session } from '../book.ts';
import { NEVER } from '../life.ts';
import { askToRenew, record, type Tally } from '../tally.ts';

export function deleteRow(tally: Tally, session: Session, atMs: Ms): void {
  if (session.goneMs !== NEVER) return;
  session.goneMs = atMs;
  tally.storeWrites += 1;
}

export function deleteRows(tally: Tally, { sessions, count }: Book, atMs: Ms): void {
  for (let index = 0; index < count; index += 1) {
    const session = sessions[index];
    if (session) deleteRow(tally, session, atMs);
  }
}

/** A store drops a row when it is deleted or when its time is up: it is not swept, it expires. */
export function closeRows(
  tally: Tally,
  { sessions, count }: Book,
  { absoluteTimeoutMs, idleTimeoutMs }: Settings,
): void {
  for (let index = 0; index < count; index += 1) {
    const session = sessions[index];
    if (!session) continue;
    const { startedMs, seenMs } = session.row;
    const diesMs = Math.min(startedMs + absoluteTimeoutMs, seenMs + idleTimeoutMs);
    record(tally, startedMs, Math.min(diesMs, session.goneMs));
  }
}

export function endFamily(tally: Tally, session: Session, atMs: Ms): void {
  if (session.family.ended) return;
  session.family.ended = true;
  session.familyEndedMs = atMs;
  tally.storeWrites += 1;
}

export function closeFamilies(
  tally: Tally,
  { sessions, count }: Book,
  { refreshTtlMs }: Settings,
): void {
  for (let index = 0; index < count; index += 1) {
    const session = sessions[index];
    if (!session) continue;
    const { startedMs } = session.family;
    record(tally, startedMs, Math.min(startedMs + refreshTtlMs, session.familyEndedMs));
  }
}

/**
 * Shows a refresh token at the issuer. Nobody but its owner has that of a session that was not stolen, and
 * she always shows the newest: its name need not change for the answer to be right. The same goes for a
 * backend, which hands its tokens to nobody.
 */
export function exchangeRefresh(
  tally: Tally,
  held: Held,
  settings: Settings,
  atMs: Ms,
): Refusal | null {
  const { session } = held;
  const shown = held.refresh ?? FIRST;
  askToRenew(tally, atMs);
  const why = refreshRefusal(session.family, shown, atMs, settings);
  if (why === 'refresh-reused') endFamily(tally, session, atMs);
  if (why) {
    tally.renewalsRefused += 1;
    return why;
  }
  tally.signatures += 1;
  if (!settings.rotation) return null;
  tally.storeWrites += 1;
  if (session.stolen && held.refresh !== null) {
    const next = `R${Object.keys(session.family.tokens).length}`;
    session.family = rotate(session.family, shown, next, atMs);
    held.refresh = next;
  }
  return null;
}
