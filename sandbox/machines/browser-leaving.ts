/** What a person does at her browser to end access: leave, leave everywhere, or change the password. */

import { listsSessions } from '../choices/ending/reach.ts';
import type { ActorName } from '../model/actor.ts';
import { sidOf } from '../model/credential.ts';
import { type Effect, type End, type EndedBy, send } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import type { DeviceStep } from '../model/step.ts';
import { type Person, signOut } from './browser-sign-in.ts';
import { type Answer, inTurn, type Rules } from './rules.ts';

type Leaver = Person & { device: ActorName };
type Leaving = Heard<
  Extract<DeviceStep, { type: 'logout' | 'logout-everywhere' | 'end-listed' | 'change-password' }>
>;

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
const end = ({ held, user }: Leaver, by: EndedBy, reach: Reach): Answer<Leaver> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

export const leaving = {
  logout: (context) =>
    inTurn(end(context, 'logout', { keepsOwn: false, endOthers: false }), signOut(context, 'this')),
  'logout-everywhere': (context, { keepThis }) =>
    inTurn(
      end(context, 'logout-everywhere', { keepsOwn: keepThis, endOthers: true }),
      signOut(context, keepThis ? 'others' : 'all'),
    ),
  /** What is on the list of her sessions she can end one by one. */
  'end-listed': (context, { device }) => {
    const { held, user, door, settings } = context;
    if (!held) return {};
    const reach = { device, keepsOwn: false, endOthers: true };
    const act: Effect = { type: 'end', by: 'ended-from-list', user, sid: null, ...reach };
    if (!listsSessions(settings)) return { effects: [act] };
    const credential = held.refresh ?? held.access;
    const asked = { credential, access: null, scope: 'listed', listed: device } as const;
    const proof = settings.stepUp ? ({ proven: true } as const) : {};
    return { effects: [act, send(door, { type: 'sign-out', ...asked, ...proof })] };
  },
  'change-password': (context, step) => {
    const { held, user, device, door, settings } = context;
    if (!held) return {};
    const endOthers = step.endOthers && settings.offerEndOthers;
    const credential = held.access;
    const ask = send(door, { type: 'new-password', user, device, credential, endOthers });
    const keepsOwn = !settings.newIdOn.includes('reauth');
    return inTurn(end(context, 'password-change', { keepsOwn, endOthers }), { effects: [ask] });
  },
} satisfies Rules<Leaver, Leaving>;
