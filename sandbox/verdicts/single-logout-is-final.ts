import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf } from '../model/credential.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn, sendsIn } from './reading.ts';

/** `frames`: how many apps still have to answer to a browser that loads their logout pages. */
type Waiting = { sids: readonly Sid[]; frames: number };

type State = {
  waiting: Readonly<Record<ActorName, Waiting>>;
  final: readonly Sid[];
  broken: boolean;
};

/** A single logout counts from when the identity provider says that it is done, and every frame has answered. */
export const singleLogoutIsFinal: Property<State> = {
  id: 'single-logout-is-final',
  says: 'After a single logout, no app session that came of the same sign-in opens anything.',
  concerns: ['single-logout'],
  start: { waiting: {}, final: [], broken: false },
  see({ waiting, final }, entry) {
    const meant = actsIn(entry).flatMap(({ by, sid }) =>
      by === 'single-logout' && sid ? [sid] : [],
    );
    const now = meant.length > 0 ? { sids: meant, frames: 0 } : after(waiting[entry.actor], entry);
    const done = now?.frames === 0 && meant.length === 0 && isAnswer(entry);
    return {
      waiting: now ? { ...waiting, [entry.actor]: now } : waiting,
      final: done && now ? [...final, ...now.sids] : final,
      broken: acceptedIn(entry).some(({ credential }) => final.includes(sidOf(credential))),
    };
  },
  broken: ({ broken }) => broken,
};

const isAnswer = ({ heard }: Entry): boolean =>
  heard.type === 'session-ended' || (heard.type === 'app-left' && heard.hint === null);

function after(waiting: Waiting | undefined, entry: Entry): Waiting | undefined {
  if (!waiting || !isAnswer(entry)) return waiting;
  if (entry.heard.type === 'app-left') return { ...waiting, frames: waiting.frames - 1 };
  const frames = sendsIn(entry).filter(
    ({ message }) => message.type === 'front-logout' && message.credential,
  );
  return { ...waiting, frames: frames.length };
}
