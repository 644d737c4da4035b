/** Renewal: a refresh token is exchanged for new credentials, or its family pays for the attempt (RFC 9700, section 4.14.2). */
import { type Family, refreshRefusal, rotate } from '../choices/ending/refresh.ts';
import type { ActorName } from '../model/actor.ts';
import type { RefreshToken } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Ms } from '../model/time.ts';
import { type Books, familyWritten, newAccess, nextRefresh } from './issuer-books.ts';
import { endRemembered } from './issuer-endings.ts';
import { type Answer, inTurn } from './rules.ts';

type Ask = { credential: RefreshToken; from: ActorName; clockMs: Ms };

export function renew(books: Books, { credential, from, clockMs }: Ask): Answer<Books> {
  const family = books.families[credential.sid];
  const refusal = books.disabled.includes(credential.user)
    ? 'user-disabled'
    : refreshRefusal(family, credential.id, clockMs, books.settings);
  const looked: Effect[] = [
    { type: 'read', store: 'families', key: credential.sid },
    { type: 'decide', about: 'renewal', caller: from, credential, wants: 'account', refusal },
  ];
  const outcome =
    family && !refusal
      ? renewed(books, family, { credential, from, clockMs })
      : notRenewed(books, credential, from, refusal ?? 'unknown-refresh-token');
  return inTurn({ effects: looked }, outcome);
}

function renewed(books: Books, family: Family, { credential, from, clockMs }: Ask): Answer<Books> {
  const { access, ...signed } = newAccess(books, family, clockMs);
  const tell = (refresh: RefreshToken) =>
    send(from, { type: 'renewed', credentials: { access, refresh } });
  if (!books.settings.rotation) return inTurn(signed, { effects: [tell(credential)] });

  const refresh = nextRefresh(books, family);
  const rotated = rotate(family, credential.id, refresh.id, clockMs);
  return inTurn(signed, {
    next: {
      refreshed: books.refreshed + 1,
      families: { ...books.families, [family.sid]: rotated },
    },
    effects: [familyWritten(family.sid), tell(refresh)],
  });
}

function notRenewed(
  books: Books,
  credential: RefreshToken,
  to: ActorName,
  why: Refusal,
): Answer<Books> {
  const punished =
    why === 'refresh-reused' ? endRemembered(books, (family) => family.sid === credential.sid) : {};
  return inTurn(punished, { effects: [send(to, { type: 'not-renewed', why, credential })] });
}
