/** Who knows the password begins sessions of her own: ending one of them is not enough. */
import { minutes } from '../model/time.ts';
import { refusedAtMost, signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';
import { thievesSuccesses } from './thieves.ts';
import { clockOf } from './words.ts';

const wasIn: Clause = {
  id: 'was-in',
  says: 'Mallory did get in: nothing is done before she is seen at 9:10.',
  measure: (_, trace) => {
    const first = thievesSuccesses(trace)[0];
    return {
      shows: first ? `first answered at ${clockOf(first.atMs)}` : 'never in',
      holds: first !== undefined,
    };
  },
};

const gone: Clause = {
  id: 'gone',
  says: 'From 9:11 on she is never answered again.',
  measure: (_, trace) => {
    const last = thievesSuccesses(trace).at(-1)?.atMs ?? 0;
    return { shows: `last answered at ${clockOf(last)}`, holds: last < minutes(11) };
  },
};

export const herOwnLogin: Goal = {
  id: 'her-own-login',
  title: 'Her own login',
  asks: 'Mallory knows Alice’s password and has signed in with it. At 9:10 Alice sees a strange session on her list. As Alice at her laptop, be rid of the thief from 9:11 on, and keep the phone signed in.',
  start: {
    scenario: {
      format: 1,
      id: 'a-login-of-her-own',
      question: 'The thief has a session of her own and can begin another. What ends that?',
      until: '30m',
      steps: [
        { at: '0s', who: 'alice.phone', do: 'login' },
        { at: '30s', who: 'alice.laptop', do: 'login' },
        { at: '1m', who: 'alice.phone', do: 'poll', every: '2m' },
        { at: '3m', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
        { at: '4m', who: 'mallory', do: 'login' },
        { at: '4m5s', who: 'mallory', do: 'poll', every: '20s' },
        { at: '9m', who: 'alice.laptop', do: 'request' },
        { at: '20m', who: 'mallory', do: 'login' },
        { at: '25m', who: 'alice.laptop', do: 'request' },
      ],
    },
    model: 'server-session',
    models: ['server-session'],
    open: [],
    actors: ['alice.laptop'],
  },
  clauses: [wasIn, gone, signInsAtMost(2), refusedAtMost(0)],
  hints: [
    'There are two things to take from her: the session that she has, and what she can begin another with.',
    'A new password can end all other sessions, or leave them. Whose are the others?',
    'Change the password and leave the other sessions; then end hers on the list.',
  ],
  solutions: [
    {
      says: 'The password first, and then that one session from the list.',
      model: 'server-session',
      added: [
        { at: '10m10s', who: 'alice.laptop', do: 'change-password', endOthers: false },
        { at: '10m20s', who: 'alice.laptop', do: 'end-listed', device: 'mallory' },
      ],
    },
  ],
  nearMiss: {
    says: 'Her session is gone, and she signs in again at 9:20.',
    model: 'server-session',
    added: [{ at: '10m20s', who: 'alice.laptop', do: 'end-listed', device: 'mallory' }],
    fails: 'gone',
  },
  tempting: {
    says: 'A new password that ends all other sessions ends the phone’s as well.',
    model: 'server-session',
    added: [{ at: '10m10s', who: 'alice.laptop', do: 'change-password' }],
    fails: 'sign-ins',
  },
};
