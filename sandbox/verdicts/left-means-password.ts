import type { ActorName } from '../model/actor.ts';
import type { Property } from '../model/verdict.ts';
import { actsIn, says } from './reading.ts';

type State = { left: readonly ActorName[]; broken: boolean };

/** Goes by what people see: they logged out, and an app knows them again. */
export const leftMeansPassword: Property<State> = {
  id: 'left-means-password',
  says: 'After a logout from an app, no app opens in that browser without a password.',
  concerns: ['app-logout', 'single-logout'],
  start: { left: [], broken: false },
  see({ left }, entry) {
    const { actor, heard } = entry;
    const leaves = actsIn(entry).some(({ by }) => by === 'app-logout' || by === 'single-logout');
    const proven = says(entry, 'sign-in');
    return {
      left: leaves ? [...left, actor] : left.filter((each) => each !== actor || !proven),
      broken: heard.type === 'app-opened' && left.includes(actor),
    };
  },
  broken: ({ broken }) => broken,
};
