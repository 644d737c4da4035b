/** Stores are cut off, restarted and replaced. An ending that lives only in them goes with them. */
import { minutes } from '../model/time.ts';
import { noCollateral, outWithin, refusedAtMost, signInsAtMost } from './clauses.ts';
import type { Goal } from './goal.ts';

export const badNight: Goal = {
  id: 'bad-night',
  title: 'A bad night for the store',
  asks: 'Region 2 is cut off when Alice logs out everywhere; later the store, which is in memory, is restarted and fails over. Put the thief out within 2 minutes and for good, and let Bob notice nothing.',
  start: {
    scenario: {
      format: 1,
      id: 'three-faults-in-one-night',
      question:
        'A copy is cut off, a memory is emptied, the newest writes are lost. Does the logout last?',
      until: '20m',
      settings: { regions: '2', replicaLag: '2s', storePersistence: 'memory' },
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1s', who: 'bob.laptop', do: 'login' },
        { at: '30s', who: 'bob.laptop', do: 'poll', every: '15s', region: 2 },
        { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '2m1s', who: 'mallory', do: 'poll', every: '10s', region: 2, renews: true },
        { at: '4m', who: 'network', do: 'partition', region: 2 },
        { at: '5m', who: 'alice.laptop', do: 'logout-everywhere' },
        { at: '9m', who: 'network', do: 'heal' },
        { at: '12m', who: 'network', do: 'restart' },
        { at: '15m', who: 'network', do: 'failover' },
      ],
    },
    model: 'denylist-jwt',
    models: ['denylist-jwt', 'refresh-jwt', 'epoch-jwt', 'server-session'],
    open: ['ending', 'onStoreOutage', 'accessTtl', 'trackIssued', 'denylistCache', 'sessionCache'],
    actors: [],
  },
  clauses: [outWithin(minutes(2)), signInsAtMost(2), refusedAtMost(0), noCollateral],
  hints: [
    'A copy that is cut off still answers, with what it knew: failing closed waits for silence.',
    'Who hears of the logout without asking a store? And what ends by itself?',
    'An event goes to the apis themselves. Or let the access token be short, and its family end at the issuer.',
  ],
  solutions: [
    {
      says: 'The event reaches every api, and no store has to remember it.',
      model: 'denylist-jwt',
      settings: { ending: 'push' },
    },
    {
      says: 'Short access tokens, and a family that the issuer has ended.',
      model: 'refresh-jwt',
      settings: { accessTtl: '90s' },
    },
  ],
  nearMiss: {
    says: 'The same, with the usual 15 minutes.',
    model: 'refresh-jwt',
    fails: 'thief-out',
  },
  tempting: {
    says: 'Tokens of 90 s without anything to renew them.',
    model: 'denylist-jwt',
    settings: { accessTtl: '90s' },
    fails: 'sign-ins',
  },
};
