import { olderIsFinal } from './older-is-final.ts';

/** It counts from when the server hears of it: the people who run a system are not told more. */
export const orderIsFinal = olderIsFinal(
  {
    id: 'order-is-final',
    says: 'Once the server knows that a user is disabled or logged out by force, no older credential opens anything.',
    concerns: ['disabled-user', 'forced-logout'],
  },
  {
    isMeant: ({ by }) => by === 'disabled-user' || by === 'forced-logout',
    done: ({ heard }) => (heard.type === 'order' ? heard.from : null),
    spares: false,
  },
);
