/** Streams: what was opened before a session ended is over with it. */
import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf } from '../model/credential.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { actsIn, deliveriesIn, openedIn } from './reading.ts';

type Opened = { sid: Sid; user: string; device: ActorName };

type State = { open: readonly Opened[]; over: readonly Sid[]; broken: boolean };

export const streamEndsWithSession: Property<State> = {
  id: 'stream-ends-with-session',
  says: 'Nothing is delivered over a stream whose session has ended.',
  concerns: [
    'logout',
    'logout-everywhere',
    'ended-from-list',
    'password-change',
    'disabled-user',
    'forced-logout',
  ],
  needs: ({ entries }) => entries.some((entry) => openedIn(entry).length > 0),
  start: { open: [], over: [], broken: false },
  see({ open, over }, entry) {
    return {
      open: [...open, ...openedIn(entry)],
      over: [...over, ...open.filter((each) => endsIn(entry, each)).map(({ sid }) => sid)],
      broken: deliveriesIn(entry).some(({ credential }) => over.includes(sidOf(credential))),
    };
  },
  broken: ({ broken }) => broken,
};

const endsIn = (entry: Entry, { sid, user, device }: Opened): boolean =>
  actsIn(entry).some((act) => {
    if (!streamEndsWithSession.concerns.includes(act.by)) return false;
    if (act.by === 'logout') return act.sid === sid;
    if (act.user !== user) return false;
    if (act.device) return act.device === device;
    return act.sid === sid ? !act.keepsOwn : act.endOthers;
  });
