import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf } from '../model/credential.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn } from './reading.ts';

/** `frames`: how many apps' logout pages the browser still has to load; null until it knows. */
type Waiting = { sids: readonly Sid[]; frames: number | null };

type State = {
  waiting: Readonly<Record<ActorName, Waiting>>;
  final: readonly Sid[];
  broken: boolean;
};

/** It counts from when the identity provider says that it is done, and every frame is loaded. */
export const singleLogoutIsFinal: Property<State> = {
  id: 'single-logout-is-final',
  says: 'After a single logout, no app session that came of the same sign-in opens anything.',
  concerns: ['single-logout'],
  start: { waiting: {}, final: [], broken: false },
  see({ waiting, final }, entry) {
    const meant = meantIn(entry);
    const before = meant.length > 0 ? { sids: meant, frames: null } : waiting[entry.actor];
    const now = before && { ...before, frames: left(before, entry) };
    return {
      waiting: now ? { ...waiting, [entry.actor]: now } : waiting,
      final: now?.frames === 0 ? [...new Set([...final, ...now.sids])] : final,
      broken: acceptedIn(entry).some(({ credential }) => final.includes(sidOf(credential))),
    };
  },
  broken: ({ broken }) => broken,
};

const meantIn = (entry: Entry): Sid[] =>
  actsIn(entry).flatMap(({ by, sid }) => (by === 'single-logout' && sid ? [sid] : []));

function left({ frames }: Waiting, { heard }: Entry): number | null {
  if (heard.type === 'session-ended') return heard.frames.length;
  return heard.type === 'frame-loaded' && frames !== null ? frames - 1 : frames;
}
