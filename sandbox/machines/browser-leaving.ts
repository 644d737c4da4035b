/** What a person does at her browser to end access: leave, leave everywhere, or change the password. */
import type { ActorName } from '../model/actor.ts';
import { sidOf } from '../model/credential.ts';
import { type End, type EndedBy, send } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import type { DeviceStep } from '../model/step.ts';
import { type Person, signOut } from './browser-sign-in.ts';
import { type Answer, inTurn, type Rules } from './rules.ts';

type Leaver = Person & { device: ActorName };
type Leaving = Heard<
  Extract<DeviceStep, { type: 'logout' | 'logout-everywhere' | 'change-password' }>
>;

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Leaver, by: EndedBy, reach: Reach): Answer<Leaver> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

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
