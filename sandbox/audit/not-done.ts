/** Acts that do not happen in a system as they are written: it does not offer them, or does otherwise. */
import type { Triggered } from '../model/detection.ts';
import type { Step } from '../model/step.ts';
import type { Events } from './events.ts';

/** What a detector sets off, and the event that it is. */
const triggers: Readonly<Record<Triggered, Events['detection'] | null>> = {
  'force-logout': 'forced-logout',
  'disable-user': 'disabled-user',
  'withdraw-key': null,
};

/** An act that does not happen in this system as the scenario says. */
export function notDone(does: Step['does'], events: Events): string | null {
  switch (does.type) {
    case 'logout':
      return events.logout === 'clears-browser' ? 'no server hears of a logout here' : null;
    case 'logout-everywhere':
      return notOffered(does.keepThis ? 'logout-elsewhere' : 'logout-everywhere', events);
    case 'end-listed':
      return notOffered('ended-from-list', events);
    case 'change-password':
      return events['password-change'] === 'ends-others' && !does.endOthers
        ? 'a new password always ends the other sessions here'
        : null;
    case 'disable-user':
      return events['disabled-user'] === 'refuses-logins' ? 'disabling ends no session here' : null;
    case 'force-logout':
      return notOffered('forced-logout', events);
    case 'detect':
      return events.detection === triggers[does.then]
        ? null
        : `no sign of theft leads to ${does.then} here`;
    default:
      return null;
  }
}

const notOffered = (name: keyof Events, events: Events): string | null =>
  ['nothing', 'not-offered'].includes(events[name]) ? `there is no ${name} here` : null;
