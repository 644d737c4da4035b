/** How a person leaves: what people expect to be over, and what the server is told. */
import { hearsOfLogout } from '../choices/ending/reach.ts';
import { sidOf } from '../model/credential.ts';
import { type End, type EndedBy, send } from '../model/effect.ts';
import type { Scope } from '../model/message.ts';
import { NEW_PAGE, type Victim } from './browser-thefts.ts';
import type { Answer } from './rules.ts';

type Leaver = Victim & { user: string };

type Reach = Pick<End, 'keepsOwn' | 'endOthers'>;

/** The act after which people expect access to be over. Nothing ends where nothing is held. */
export const end = ({ held, user }: Leaver, by: EndedBy, reach: Reach): Answer<Victim> =>
  held
    ? { effects: [{ type: 'end', by, user, sid: sidOf(held.access), device: null, ...reach }] }
    : {};

/** Logout tells the server whatever its ending can act on; with none, the page only forgets. */
export function signOut({ held, settings, door }: Leaver, scope: Scope): Answer<Victim> {
  const next = scope === 'others' ? {} : NEW_PAGE;
  if (!held || (scope === 'this' && !hearsOfLogout(settings))) return { next };
  const { access, refresh } = held;
  const listed = refresh && settings.ending.includes('denylist') ? access : null;
  const credential = refresh ?? access;
  return { next, effects: [send(door, { type: 'sign-out', credential, access: listed, scope })] };
}
