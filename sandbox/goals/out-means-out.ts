/** An ending has to reach requests and open streams, and to do so without asking at each of them. */
import { seconds } from '../model/time.ts';
import { noCollateral, outWithin, readsBelow, signInsAtMost } from './clauses.ts';
import type { Goal } from './goal.ts';
import { silentWithin } from './streams.ts';

export const outMeansOut: Goal = {
  id: 'out-means-out',
  title: 'Out means out',
  asks: 'Alice logs out everywhere at 9:05:12. Within 30 s neither requests nor streams may give a thief anything, with fewer than 30 store reads for every 100 requests, nobody signing in again, and Bob undisturbed.',
  start: {
    scenario: {
      format: 1,
      id: 'requests-and-streams',
      question: 'Nothing is to be had any more, by request or by stream. What does that cost?',
      until: '10m',
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1s', who: 'bob.laptop', do: 'login' },
        { at: '10s', who: 'alice.laptop', do: 'poll', every: '2s' },
        { at: '11s', who: 'bob.laptop', do: 'poll', every: '2s' },
        { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '2m30s', who: 'mallory', do: 'open-stream' },
        { at: '2m30s500ms', who: 'mallory', do: 'poll', every: '2s' },
        { at: '5m12s', who: 'alice.laptop', do: 'logout-everywhere' },
      ],
    },
    model: 'stateless-jwt',
    models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'server-session'],
    open: [
      'ending',
      'recheckStream',
      'denylistCache',
      'epochCache',
      'sessionCache',
      'pushDelay',
      'accessTtl',
    ],
    actors: [],
  },
  clauses: [
    outWithin(seconds(30)),
    silentWithin(seconds(30)),
    signInsAtMost(2),
    noCollateral,
    readsBelow(30),
  ],
  hints: [
    'Somebody has to say it, and somebody has to hear it. Which endings reach an api at all?',
    'An answer may be remembered for as long as you are allowed to be late. Or nobody asks, and it is told.',
    'Streams were let in once. Let them be checked again, less often than every 30 s would be too late.',
  ],
  solutions: [
    {
      says: 'A list of what has ended, believed for 20 s.',
      model: 'denylist-jwt',
      settings: { denylistCache: '20s', recheckStream: '20s' },
    },
    {
      says: 'An event to every api: nobody asks.',
      model: 'stateless-jwt',
      settings: { ending: 'push', recheckStream: '20s' },
    },
    {
      says: 'A number for each user, believed for 20 s.',
      model: 'epoch-jwt',
      settings: { epochCache: '20s', recheckStream: '20s' },
    },
    {
      says: 'A record, and a server that remembers for 20 s that it was there.',
      model: 'server-session',
      settings: { sessionCache: '20s', recheckStream: '20s' },
    },
  ],
  nearMiss: {
    says: 'The list, asked at every request.',
    model: 'denylist-jwt',
    settings: { recheckStream: '20s' },
    fails: 'store-reads',
  },
  tempting: {
    says: 'Tokens of 25 s: everybody signs in twice a minute.',
    model: 'stateless-jwt',
    settings: { accessTtl: '25s', recheckStream: '20s' },
    fails: 'sign-ins',
  },
};
