/** A new password at a backend for frontend: the issuer takes it, the backend’s own sessions follow. */
import { handleOf, sidOf, userOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import { begin, type Desk } from './bff-rows.ts';
import { type Answer, inTurn } from './rules.ts';

/** Taken from a session that is over as well, as at any other server: the present password comes with it. */
export function newPassword(
  desk: Desk,
  { user, device, credential, endOthers }: Heard<Of<'new-password'>>,
): Answer<Desk> {
  const row = desk.rows[handleOf(credential)];
  const renews = desk.settings.newIdOn.includes('reauth');
  const gone = Object.values(desk.rows).filter((each) =>
    each.id === row?.id ? renews : endOthers && each.user === user,
  );
  const kept = Object.entries(desk.rows).filter(([, each]) => !gone.includes(each));
  const shown = row?.credentials.access ?? credential;
  return {
    next: { rows: Object.fromEntries(kept) },
    effects: [
      ...gone.map(({ id }): Effect => ({ type: 'write', store: 'sessions', key: id })),
      send(desk.issuer, { type: 'new-password', user, device, credential: shown, endOthers }),
    ],
  };
}

export function passwordChanged(
  desk: Desk,
  { credentials, device, clockMs }: Heard<Of<'password-changed'>>,
): Answer<Desk> {
  if (!credentials) {
    return { effects: [send(device, { type: 'password-changed', credentials, device })] };
  }
  const { access } = credentials;
  const holder = { sid: sidOf(access), user: userOf(access), device };
  const { id, ...begun } = begin(desk, credentials, holder, clockMs);
  const own = { access: id, refresh: null };
  return inTurn<Desk>(begun, {
    effects: [send(device, { type: 'password-changed', credentials: own, device })],
  });
}
