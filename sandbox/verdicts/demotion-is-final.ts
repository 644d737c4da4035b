/** Demotion: what only an administrator may do, a demoted user may not, by whatever copy of the role. */
import { userOf } from '../model/credential.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn } from './reading.ts';

type State = { demoted: readonly string[]; broken: boolean };

/** It counts from when the server that keeps the users hears of it. */
export const demotionIsFinal: Property<State> = {
  id: 'demotion-is-final',
  says: 'Once the server knows that a user no longer administers, nobody does anything as an administrator in that user’s name.',
  concerns: ['demotion'],
  start: { demoted: [], broken: false },
  see({ demoted }, entry) {
    const { heard } = entry;
    const isDemotion = heard.type === 'order' && heard.by === 'demotion';
    return {
      demoted: isDemotion ? [...demoted, heard.user] : demoted,
      broken: acceptedIn(entry).some(
        ({ wants, credential }) => wants === 'admin' && demoted.includes(userOf(credential)),
      ),
    };
  },
  broken: ({ broken }) => broken,
};
