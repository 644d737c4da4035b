/** All at once: fast, cheap, and at nobody else's cost. */
import { seconds } from '../model/time.ts';
import { noCollateral, outWithin, readsBelow, refusedAtMost, signInsAtMost } from './clauses.ts';
import type { Goal } from './goal.ts';

export const underFiveSeconds: Goal = {
  id: 'under-five-seconds',
  title: 'Under five seconds',
  asks: 'A detector sees the copy and acts a minute later. Make the thief’s last success less than 5 s after that, with fewer than one store read for every 100 requests, no extra sign-in and no collateral.',
  start: {
    scenario: {
      format: 1,
      id: 'fast-and-cheap',
      question:
        'How soon after the alarm can a thief be out, if nobody is to be asked and nobody disturbed?',
      until: '12m',
      settings: { detectionDelay: '1m' },
      steps: [
        { at: '0s', who: 'admin', do: 'detect', on: 'parallel-use' },
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1s', who: 'bob.laptop', do: 'login' },
        { at: '10s', who: 'bob.laptop', do: 'poll', every: '2s' },
        { at: '2m', who: 'alice.laptop', do: 'request' },
        { at: '3m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '3m1s60ms', who: 'mallory', do: 'poll', every: '2s' },
        { at: '3m30s', who: 'alice.laptop', do: 'request' },
      ],
    },
    model: 'stateless-jwt',
    models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt', 'server-session'],
    open: [
      'ending',
      'accessTtl',
      'pushDelay',
      'statusListTtl',
      'denylistCache',
      'epochCache',
      'sessionCache',
      'trackIssued',
      'binding',
      'deviceKey',
      'dpopNonce',
    ],
    actors: [],
  },
  clauses: [outWithin(seconds(5)), signInsAtMost(2), refusedAtMost(0), noCollateral, readsBelow(1)],
  hints: [
    'Whatever is asked at each request is too dear, and whatever is remembered for 5 s is hardly cheaper.',
    'Tell the apis, rather than have them ask. Or give the thief nothing that she can use elsewhere.',
    'An event takes pushDelay. A token that is bound to a key in hardware is of no use without it, if proofs cannot be signed ahead.',
  ],
  solutions: [
    {
      says: 'A pushed event, with a promise of two seconds.',
      model: 'stateless-jwt',
      settings: { ending: 'push', pushDelay: '2s' },
    },
    {
      says: 'A token bound to a key that cannot be carried off, nor made to sign ahead: the copy opens nothing.',
      model: 'stateless-jwt',
      settings: { binding: 'dpop', deviceKey: 'hardware', dpopNonce: 'true' },
    },
  ],
  nearMiss: {
    says: 'A pushed event takes 5 s, and then a hop.',
    model: 'stateless-jwt',
    settings: { ending: 'push' },
    fails: 'thief-out',
  },
  tempting: {
    says: 'Tokens of 4 s are soon over, for Bob as well.',
    model: 'stateless-jwt',
    settings: { accessTtl: '4s' },
    fails: 'sign-ins',
  },
};
