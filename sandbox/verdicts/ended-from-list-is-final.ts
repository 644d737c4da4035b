import { olderIsFinal } from './older-is-final.ts';

/** It counts from when the user is told. */
export const endedFromListIsFinal = olderIsFinal(
  {
    id: 'ended-from-list-is-final',
    says: 'Once a user is told that a session on her list has ended, no credential of it opens anything.',
    concerns: ['ended-from-list'],
  },
  {
    isMeant: ({ by }) => by === 'ended-from-list',
    done: ({ heard, actor }, asked) => (heard.type === 'signed-out' ? (asked[actor] ?? []) : []),
    spares: false,
  },
);
