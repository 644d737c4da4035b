/** What a copy of the issuer's store gives away: refresh tokens, unless it keeps only their hashes. */
import { bindingTo } from '../choices/binding/bound.ts';
import { sessionLifeMs } from '../choices/ending/limits.ts';
import type { Family } from '../choices/ending/refresh.ts';
import type { RefreshToken } from '../model/credential.ts';
import type { Of } from '../model/message.ts';
import type { Ms } from '../model/time.ts';
import type { Books } from './issuer-books.ts';
import { loot } from './loot.ts';
import type { Answer } from './rules.ts';

/** The newest family of this user that is alive; in it, the token that was not replaced. */
export function dumped(
  books: Books,
  { user, by, clockMs }: Of<'dump'> & { clockMs: Ms },
): Answer<Books> {
  const lifeMs = sessionLifeMs(books.settings);
  const family = Object.values(books.families).findLast(
    (each) => each.user === user && !each.ended && clockMs < each.startedMs + lifeMs,
  );
  const refresh = family ? liveToken(books, family, clockMs) : null;
  return loot('db-dump', { access: null, refresh }, books.settings, by);
}

function liveToken({ settings }: Books, family: Family, clockMs: Ms): RefreshToken | null {
  const { sid, user, key, tokens } = family;
  const id = Object.keys(tokens).findLast((each) => tokens[each]?.replacedMs === null);
  if (id === undefined) return null;
  return { kind: 'refresh-token', id, sid, user, ...bindingTo(key, clockMs, settings) };
}
