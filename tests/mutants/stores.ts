/** Mistakes of copies of a store, and of the faults that strike them. */
import type { Mutant } from './mutant.ts';

export const stores: readonly Mutant[] = [
  {
    id: 'back-without-catching-up',
    says: 'A copy that was cut off goes on from where it is, without what it missed.',
    role: 'replica',
    file: 'sandbox/machines/replica.ts',
    text: 'next: { rows: missed.reduce(apply, rows), missed: [] }',
    becomes: 'next: { missed: [] }',
    likely: 'outage-then-partition',
  },
  {
    id: 'deletes-not-applied',
    says: 'A copy takes every row that it is sent, and passes over deletions.',
    role: 'replica',
    file: 'sandbox/machines/replica.ts',
    text: 'change.row } : others',
    becomes: 'change.row } : rows',
    likely: 'steal-then-logout',
  },
  {
    id: 'memory-survives-restart',
    says: 'What is kept in memory alone is still there after a restart.',
    role: 'replica',
    file: 'sandbox/machines/replica.ts',
    text: "settings.storePersistence === 'memory'\n      ? { next: { rows: {}, missed: [] }, effects: [LOSE] }\n      : {}",
    becomes: '({})',
    likely: 'list-in-memory',
  },
  {
    id: 'failover-keeps-what-is-on-its-way',
    says: 'A copy that takes over still gets the writes that never reached it.',
    role: 'replica',
    file: 'sandbox/machines/replica.ts',
    text: "effects: [LOSE, ...peers.map((to) => send(to, { type: 'promoted', rows }))]",
    becomes: "effects: peers.map((to) => send(to, { type: 'promoted', rows }))",
    likely: 'failover-loses-the-delete',
  },
  {
    id: 'partition-next-door',
    says: 'A partition strikes the region after the one that is named.',
    role: 'network',
    file: 'sandbox/machines/network.ts',
    text: 'replicas.slice(region - 1, region)',
    becomes: 'replicas.slice(region, region + 1)',
    likely: 'outage-then-partition',
  },
  {
    id: 'restart-spares-the-copies',
    says: 'A restart strikes the primary store, and its copies remember everything.',
    role: 'network',
    file: 'sandbox/machines/network.ts',
    text: "hand([...keepers, ...replicas], { type: 'restart' })",
    becomes: "hand(keepers, { type: 'restart' })",
    likely: 'list-in-memory',
  },
];
