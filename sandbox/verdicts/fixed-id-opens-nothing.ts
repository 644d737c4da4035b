import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf } from '../model/credential.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn } from './reading.ts';

type State = { planted: Readonly<Record<Sid, ActorName>>; broken: boolean };

/** It goes by the session, as an edge may show something else inside. Whoever planted the ID knows it, so it must be worth nothing once somebody has signed in. */
export const fixedIdOpensNothing: Property<State> = {
  id: 'fixed-id-opens-nothing',
  says: 'A session ID that somebody planted before the login never opens the account for them.',
  concerns: [],
  concernsMessages: ['plant'],
  start: { planted: {}, broken: false },
  see({ planted }, entry) {
    const { heard } = entry;
    return {
      planted:
        heard.type === 'plant' ? { ...planted, [sidOf(heard.credential)]: heard.from } : planted,
      broken: acceptedIn(entry).some(
        ({ credential, caller }) => planted[sidOf(credential)] === caller,
      ),
    };
  },
  broken: ({ broken }) => broken,
};
