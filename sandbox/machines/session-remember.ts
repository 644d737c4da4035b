/**
 * Remember-me: a long-lived cookie beside the session's own, exchanged for a new session when that has run out.
 *
 * It is a refresh token by another name, and is kept, replaced and ended as one.
 */
import { keepsRefreshTokens } from '../choices/ending/reach.ts';
import { type Family, refreshRefusal, rotate } from '../choices/ending/refresh.ts';
import type { Accounts } from '../choices/sign-in.ts';
import type { ActorName } from '../model/actor.ts';
import type { Credentials, RefreshToken, SessionId, Sid } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, inTurn } from './rules.ts';
import { begin, end, type Rows } from './session-rows.ts';

export type Remembering = Rows &
  Accounts & {
    settings: Settings;
    /** How many of these cookies there have been: names are counted, never drawn. */
    refreshed: number;
    families: Readonly<Record<Sid, Family>>;
  };

export const NOBODY_REMEMBERED = { refreshed: 0, families: {} };

type Whose = { sid: Sid; user: string; device: ActorName };

/** What a login hands out. */
export function remembered(
  context: Remembering,
  access: SessionId,
  device: ActorName,
  clockMs: Ms,
): Answer<Remembering> & { credentials: Credentials } {
  if (!keepsRefreshTokens(context.settings)) return { credentials: { access, refresh: null } };
  const { sid, user } = access;
  const { next, refresh } = nextCookie(context, { sid, user });
  const tokens = { [refresh.id]: { replacedMs: null } };
  const family = { sid, user, device, key: null, startedMs: clockMs, ended: false, tokens };
  return {
    next: { ...next, families: { ...context.families, [sid]: family } },
    effects: [familyWritten(sid)],
    credentials: { access, refresh },
  };
}

const nextCookie = ({ refreshed }: Remembering, { sid, user }: Pick<Whose, 'sid' | 'user'>) => {
  const id = `R${refreshed + 1}`;
  const refresh: RefreshToken = { kind: 'refresh-token', id, sid, user };
  return { next: { refreshed: refreshed + 1 }, refresh };
};

/** A session that has run out begins anew, without anybody signing in. */
export function resume(
  context: Remembering,
  { credential, from, clockMs }: Heard<Of<'renew'>> & { credential: RefreshToken },
): Answer<Remembering> {
  const { sid, user } = credential;
  const family = context.families[sid];
  const refusal = context.disabled.includes(user)
    ? 'user-disabled'
    : refreshRefusal(family, credential.id, clockMs, context.settings);
  const looked: Effect[] = [
    { type: 'read', store: 'families', key: sid },
    { type: 'decide', about: 'renewal', caller: from, credential, wants: 'account', refusal },
  ];
  const outcome =
    family && !refusal
      ? begunAnew(context, family, { credential, from, clockMs })
      : turnedAway(context, credential, from, refusal ?? 'unknown-refresh-token');
  return inTurn<Remembering>({ effects: looked }, outcome);
}

function begunAnew(
  context: Remembering,
  family: Family,
  { credential, from, clockMs }: { credential: RefreshToken; from: ActorName; clockMs: Ms },
): Answer<Remembering> {
  const { sid, user, device } = family;
  const { id: access, ...begun } = begin(context, { sid, user, device }, clockMs);
  const tell = (refresh: RefreshToken) =>
    send(from, { type: 'renewed', credentials: { access, refresh } });
  if (!context.settings.rotation)
    return inTurn<Remembering>(begun, { effects: [tell(credential)] });
  const { next, refresh } = nextCookie(context, family);
  const families = {
    ...context.families,
    [sid]: rotate(family, credential.id, refresh.id, clockMs),
  };
  const effects = [familyWritten(sid), tell(refresh)];
  return inTurn<Remembering>(begun, { next: { ...next, families }, effects });
}

/** A cookie that was used before has a copy: nobody goes on with that login. */
function turnedAway(
  context: Remembering,
  credential: RefreshToken,
  to: ActorName,
  why: Refusal,
): Answer<Remembering> {
  const isThis = ({ sid }: Whose) => sid === credential.sid;
  const punished =
    why === 'refresh-reused'
      ? inTurn<Remembering>(end(context, isThis), forget(context, isThis))
      : {};
  return inTurn<Remembering>(punished, {
    effects: [send(to, { type: 'not-renewed', why, credential })],
  });
}

/** Ends sessions, and what would begin them anew where the settings think of that. */
export const endAll = (
  context: Remembering,
  unwanted: (each: Whose) => boolean,
): Answer<Remembering> =>
  inTurn<Remembering>(
    end(context, unwanted),
    context.settings.ending.includes('refresh') ? forget(context, unwanted) : {},
  );

function forget(
  { families }: Remembering,
  unwanted: (each: Whose) => boolean,
): Answer<Remembering> {
  const ending = Object.values(families).filter((family) => !family.ended && unwanted(family));
  const ended = ending.map((family) => [family.sid, { ...family, ended: true }]);
  return {
    next: { families: { ...families, ...Object.fromEntries(ended) } },
    effects: ending.map(({ sid }) => familyWritten(sid)),
  };
}

const familyWritten = (sid: Sid): Effect => ({ type: 'write', store: 'families', key: sid });
