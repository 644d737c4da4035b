/** The budget: the most that a stolen credential may go on after the act that should have ended it. */
import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf, userOf } from '../model/credential.ts';
import type { End } from '../model/effect.ts';
import type { Ms } from '../model/time.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn, sendsIn } from './reading.ts';

/** `untilMs`: from when on its use is over the budget; null while nothing has ended it. */
type Session = { user: string; device: ActorName; stolen: boolean; untilMs: Ms | null };

type State = {
  sessions: Readonly<Record<Sid, Session>>;
  thieves: readonly ActorName[];
  broken: boolean;
};

export const cutOffWithin = (budgetMs: Ms): Property<State> => ({
  id: 'cut-off-within-budget',
  says: 'A stolen credential opens nothing once the budget has passed since the act that should have ended it.',
  concerns: [
    'logout',
    'logout-everywhere',
    'ended-from-list',
    'password-change',
    'password-reset',
    'disabled-user',
    'forced-logout',
  ],
  start: { sessions: {}, thieves: [], broken: false },
  see({ sessions, thieves }, entry) {
    const isLoot = entry.heard.type === 'loot';
    const known = isLoot ? [...new Set([...thieves, entry.actor])] : thieves;
    return {
      sessions: stolenIn(entry, begunIn(entry, endedBy(entry, sessions, budgetMs))),
      thieves: known,
      broken: acceptedIn(entry).some(({ credential, caller }) => {
        const untilMs = sessions[sidOf(credential)]?.untilMs ?? null;
        return known.includes(caller) && untilMs !== null && entry.atMs >= untilMs;
      }),
    };
  },
  broken: ({ broken }) => broken,
});

type Sessions = State['sessions'];

/** Only the first act counts: it should have been the end. */
function endedBy(entry: Entry, sessions: Sessions, budgetMs: Ms): Sessions {
  const acts = actsIn(entry);
  if (acts.length === 0) return sessions;
  const untilMs = entry.atMs + budgetMs + 1;
  return Object.fromEntries(
    Object.entries(sessions).map(([sid, session]) => {
      const ends = session.untilMs === null && acts.some((act) => shouldEnd(act, sid, session));
      return [sid, ends ? { ...session, untilMs } : session];
    }),
  );
}

/** As the exposure goes by: a logout ends its own session, any other act the user's that are older. */
function shouldEnd(act: End, sid: Sid, { user, device, stolen }: Session): boolean {
  if (act.by === 'demotion' || act.by === 'key-withdrawn') return false;
  if (act.by === 'logout') return act.sid === sid;
  if (act.user !== user) return false;
  if (act.device) return act.device === device;
  return act.sid !== sid || stolen;
}

function begunIn(entry: Entry, sessions: Sessions): Sessions {
  const begun = sendsIn(entry).flatMap(({ to, message }): [Sid, Session][] => {
    if (!('credentials' in message) || !message.credentials || message.type === 'loot') return [];
    const { access } = message.credentials;
    const session = { user: userOf(access), device: to, stolen: false, untilMs: null };
    return [[sidOf(access), session]];
  });
  return begun.length === 0 ? sessions : { ...Object.fromEntries(begun), ...sessions };
}

function stolenIn({ heard }: Entry, sessions: Sessions): Sessions {
  if (heard.type !== 'loot') return sessions;
  const taken = heard.credentials.access ?? heard.credentials.refresh;
  const session = taken ? sessions[sidOf(taken)] : undefined;
  return taken && session
    ? { ...sessions, [sidOf(taken)]: { ...session, stolen: true } }
    : sessions;
}
