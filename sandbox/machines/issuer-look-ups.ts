/** What an issuer answers when an api asks: of one token (RFC 7662), or of all that were withdrawn. */

import { sessionLifeMs } from '../choices/ending/limits.ts';
import type { ActorName } from '../model/actor.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Of } from '../model/message.ts';
import type { Row, Store } from '../model/row.ts';
import type { Books } from './issuer-books.ts';
import type { Answer } from './rules.ts';

type Asked = Of<'look-up'> & { from: ActorName; clockMs: number };

export function answerFor(
  books: Books,
  { store, key, call, caller, passed, from }: Asked,
): Answer<Books> {
  const read: Effect = { type: 'read', store, key };
  const row = rowOf(books, store, key);
  return {
    effects: [read, send(from, { type: 'found', store, key, row, call, caller, passed })],
  };
}

function rowOf({ families, settings }: Books, store: Store, key: string): Row | null {
  if (store === 'introspection') {
    const family = families[key];
    const lifeMs = Math.max(settings.accessTtlMs + settings.leewayMs, sessionLifeMs(settings));
    const untilMs = (family?.startedMs ?? 0) + lifeMs;
    return { kind: 'active', active: family !== undefined && !family.ended, untilMs };
  }
  const withdrawn = Object.values(families).flatMap(({ sid, ended }) => (ended ? [sid] : []));
  return store === 'statuses' ? { kind: 'statuses', withdrawn } : null;
}
