import type { Entry } from '../model/trace.ts';
import { olderIsFinal } from './older-is-final.ts';
import { says } from './reading.ts';

/** It counts from when the user is told, or at once where there is no list: then nobody is to be told. */
const isUnheard = (entry: Entry): boolean =>
  entry.heard.type === 'end-listed' && !says(entry, 'sign-out');

export const endedFromListIsFinal = olderIsFinal(
  {
    id: 'ended-from-list-is-final',
    says: 'After a user has ended another login of hers, no credential of it opens anything.',
    concerns: ['ended-from-list'],
  },
  {
    isMeant: ({ by }) => by === 'ended-from-list',
    done: (entry) => (entry.heard.type === 'signed-out' || isUnheard(entry) ? entry.actor : null),
    spares: false,
  },
);
