import { olderIsFinal } from './older-is-final.ts';

/** It counts from when the user is told. Only the device that asked for it may go on. */
export const logoutEverywhereIsFinal = olderIsFinal(
  {
    id: 'logout-everywhere-is-final',
    says: 'After logging out everywhere, nobody else gets in with a credential from before it.',
    concerns: ['logout-everywhere'],
  },
  {
    isMeant: ({ by }) => by === 'logout-everywhere',
    done: ({ heard, actor }) => (heard.type === 'signed-out' ? actor : null),
    spares: true,
  },
);
