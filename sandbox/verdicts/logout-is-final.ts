import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf } from '../model/credential.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn, says } from './reading.ts';

type State = { asked: Readonly<Record<ActorName, Sid>>; final: readonly Sid[]; broken: boolean };

/** A logout counts from when the user is told: at once where no server is asked, else at its answer. */
export const logoutIsFinal: Property<State> = {
  id: 'logout-is-final',
  says: 'After a logout, the credential it ended opens nothing.',
  concerns: ['logout'],
  start: { asked: {}, final: [], broken: false },
  see(state, entry) {
    const sid = actsIn(entry).find(({ by }) => by === 'logout')?.sid;
    const waits = says(entry, 'sign-out');
    const told = entry.heard.type === 'signed-out' ? state.asked[entry.actor] : undefined;
    const final = told ?? (waits ? null : sid);
    const { [entry.actor]: before, ...others } = state.asked;
    const asking = sid && waits ? sid : told ? undefined : before;
    return {
      asked: asking ? { ...others, [entry.actor]: asking } : others,
      final: final ? [...state.final, final] : state.final,
      broken: acceptedIn(entry).some(({ credential }) => state.final.includes(sidOf(credential))),
    };
  },
  broken: ({ broken }) => broken,
};
