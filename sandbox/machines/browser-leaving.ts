/** What a person does at her browser to end access: leave, leave everywhere, or change the password. */
import { hearsOfLogout } from '../choices/ending/reach.ts';
import type { ActorName } from '../model/actor.ts';
import { sidOf } from '../model/credential.ts';
import { type End, type EndedBy, send } from '../model/effect.ts';
import type { Heard, Scope } from '../model/message.ts';
import type { DeviceStep } from '../model/step.ts';
import { NEW_PAGE, type Victim } from './browser-thefts.ts';
import { type Answer, inTurn, type Rules } from './rules.ts';

type Leaver = Victim & { device: ActorName; user: string };
type Leaving = Heard<
  Extract<DeviceStep, { type: 'logout' | 'logout-everywhere' | 'change-password' }>
>;

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Leaver, by: EndedBy, reach: Reach): Answer<Leaver> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

/** Logout tells the server whatever its ending can act on; with none, the page only forgets. */
function signOut({ held, settings, door }: Leaver, scope: Scope): Answer<Leaver> {
  const next = scope === 'others' ? {} : NEW_PAGE;
  if (!held || (scope === 'this' && !hearsOfLogout(settings))) return { next };
  const { access, refresh } = held;
  const listed = refresh && settings.ending.includes('denylist') ? access : null;
  const credential = refresh ?? access;
  return { next, effects: [send(door, { type: 'sign-out', credential, access: listed, scope })] };
}

export const leaving: Rules<Leaver, Leaving> = {
  logout: (context) =>
    inTurn(end(context, 'logout', { keepsOwn: false, endOthers: false }), signOut(context, 'this')),
  'logout-everywhere': (context, { keepThis }) =>
    inTurn(
      end(context, 'logout-everywhere', { keepsOwn: keepThis, endOthers: true }),
      signOut(context, keepThis ? 'others' : 'all'),
    ),
  'change-password': (context, step) => {
    const { held, user, device, door, settings } = context;
    if (!held) return {};
    const endOthers = step.endOthers && settings.offerEndOthers;
    const credential = held.access;
    const ask = send(door, { type: 'new-password', user, device, credential, endOthers });
    const keepsOwn = !settings.newIdOn.includes('reauth');
    return inTurn(end(context, 'password-change', { keepsOwn, endOthers }), { effects: [ask] });
  },
};
