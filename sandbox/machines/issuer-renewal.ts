/** Renewal: a refresh token is exchanged for new credentials, or its family pays for the attempt (RFC 9700, section 4.14.2). */
import { type Family, refreshRefusal, rotate } from '../choices/ending/refresh.ts';
import type { ActorName } from '../model/actor.ts';
import type { RefreshToken, SessionId } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Proof } from '../model/proof.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Ms } from '../model/time.ts';
import { type Books, familyWritten, newAccess, nextRefresh } from './issuer-books.ts';
import { endRemembered } from './issuer-endings.ts';
import { checkProof } from './proof-checks.ts';
import { type Answer, inTurn } from './rules.ts';

type Ask = { credential: RefreshToken; proof: Proof | null; from: ActorName; clockMs: Ms };
type Asked = Omit<Ask, 'credential'> & { credential: RefreshToken | SessionId };

/** The proof comes first: what is shown without its key is not even looked at. */
export function renew(books: Books, asked: Asked): Answer<Books> {
  const { credential, proof, from, clockMs } = asked;
  if (credential.kind !== 'refresh-token') {
    return notRenewed(books, credential, from, 'unknown-refresh-token');
  }
  const checked = checkProof(books, { credential, proof, target: 'token' }, clockMs);
  if (checked.refusal) {
    const { refusal: why, given } = checked;
    const told = send(from, { type: 'not-renewed', why, credential, ...given });
    return inTurn<Books>(checked, { effects: [decided(asked, why), told] });
  }
  return inTurn<Books>(checked, exchange(books, { ...asked, credential }));
}

function exchange(books: Books, ask: Ask): Answer<Books> {
  const { credential, from, clockMs } = ask;
  const family = books.families[credential.sid];
  const refusal = books.disabled.includes(credential.user)
    ? 'user-disabled'
    : refreshRefusal(family, credential.id, clockMs, books.settings);
  const looked: Effect[] = [
    { type: 'read', store: 'families', key: credential.sid },
    decided(ask, refusal),
  ];
  const outcome =
    family && !refusal
      ? renewed(books, family, ask)
      : notRenewed(books, credential, from, refusal ?? 'unknown-refresh-token');
  return inTurn({ effects: looked }, outcome);
}

const decided = ({ credential, from }: Asked, refusal: Refusal | null): Effect => ({
  type: 'decide',
  about: 'renewal',
  caller: from,
  credential,
  wants: 'account',
  refusal,
});

function renewed(books: Books, family: Family, { credential, from, clockMs }: Ask): Answer<Books> {
  const { access, ...signed } = newAccess(books, family, clockMs);
  const tell = (refresh: RefreshToken) =>
    send(from, { type: 'renewed', credentials: { access, refresh } });
  if (!books.settings.rotation) return inTurn(signed, { effects: [tell(credential)] });

  const refresh = nextRefresh(books, family, clockMs);
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
  credential: RefreshToken | SessionId,
  to: ActorName,
  why: Refusal,
): Answer<Books> {
  const punished =
    why === 'refresh-reused' ? endRemembered(books, (family) => family.sid === credential.sid) : {};
  return inTurn(punished, { effects: [send(to, { type: 'not-renewed', why, credential })] });
}
