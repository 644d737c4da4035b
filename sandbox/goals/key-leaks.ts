/** No list holds what was never issued. Withdrawing a key ends it; what that costs depends on who can renew. */
import { minutes } from '../model/time.ts';
import { signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';
import { thievesSuccesses } from './thieves.ts';
import { clockOf } from './words.ts';

const notGuessed: Clause = {
  id: 'not-guessed',
  says: 'Until the key is stolen at 9:20, no token of Mallory’s making is accepted.',
  measure: (_, trace) => {
    const early = thievesSuccesses(trace).find(({ atMs }) => atMs < minutes(20));
    return { shows: early ? `accepted at ${clockOf(early.atMs)}` : 'none', holds: !early };
  },
};

const overBy: Clause = {
  id: 'over-by',
  says: 'From 9:25 on, none is.',
  measure: (_, trace) => {
    const last = thievesSuccesses(trace).at(-1)?.atMs;
    return {
      shows: last === undefined ? 'none' : `last accepted at ${clockOf(last)}`,
      holds: last === undefined || last < minutes(25),
    };
  },
};

const withdraw = { at: '22m', who: 'admin', do: 'withdraw-key' };

export const keyLeaks: Goal = {
  id: 'key-leaks',
  title: 'The key is out',
  asks: 'Mallory makes tokens in Alice’s name: first by guessing the secret, then, at 9:20, with the stolen key. Let no guess succeed, end the rest by 9:25, and let nobody sign in again. You may act as the operator.',
  start: {
    scenario: {
      format: 1,
      id: 'tokens-that-nobody-issued',
      question: 'Somebody else can make tokens. What ends that, and for whom?',
      until: '40m',
      settings: { algorithm: 'HS256', hmacSecret: 'word' },
      steps: [
        { at: '0s', who: 'bob.laptop', do: 'login' },
        { at: '5s', who: 'alice.laptop', do: 'login' },
        { at: '30s', who: 'bob.laptop', do: 'poll', every: '1m' },
        { at: '40s', who: 'alice.laptop', do: 'poll', every: '1m' },
        { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'bob.laptop' },
        { at: '2m', who: 'mallory', do: 'forge', how: 'weak-secret', user: 'alice' },
        { at: '2m1s', who: 'mallory', do: 'poll', every: '15s' },
        { at: '20m', who: 'mallory', do: 'steal', via: 'signing-key' },
        { at: '20m1s', who: 'mallory', do: 'forge', how: 'signing-key', user: 'alice' },
      ],
    },
    model: 'stateless-jwt',
    models: ['stateless-jwt', 'refresh-jwt'],
    open: ['algorithm', 'hmacSecret', 'jwksCache', 'accessTtl', 'signedInFor'],
    actors: ['admin'],
  },
  clauses: [notGuessed, overBy, signInsAtMost(2)],
  hints: [
    'Two doors: a secret that can be guessed, and a key that can be carried off.',
    'A withdrawn key ends every token that it has signed. Who can get another without signing in?',
    'Apis work with the keys as they last fetched them. How long ago may that be?',
  ],
  solutions: [
    {
      says: 'A key that cannot be guessed, withdrawn and soon fetched anew; refresh tokens carry everybody over.',
      model: 'refresh-jwt',
      settings: { algorithm: 'ES256', jwksCache: '1m' },
      added: [withdraw],
    },
  ],
  nearMiss: {
    says: 'The key is withdrawn, and the api goes on with the old ones for ten minutes.',
    model: 'refresh-jwt',
    settings: { algorithm: 'ES256' },
    added: [withdraw],
    fails: 'over-by',
  },
  tempting: {
    says: 'Withdrawn in time, and everybody’s token with it.',
    model: 'stateless-jwt',
    settings: { algorithm: 'ES256', jwksCache: '1m' },
    added: [withdraw],
    fails: 'sign-ins',
  },
};
