import { olderIsFinal } from './older-is-final.ts';

/** It counts from when the user is told. Only the device that made the change may go on. */
export const passwordChangeIsFinal = olderIsFinal(
  {
    id: 'password-change-is-final',
    says: 'After a password change that ends all other sessions, nobody else gets in with a credential from before it.',
    concerns: ['password-change'],
  },
  {
    isMeant: ({ by, endOthers }) => by === 'password-change' && endOthers,
    done: ({ heard, actor }) => (heard.type === 'password-changed' ? actor : null),
    spares: true,
  },
);
