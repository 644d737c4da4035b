/** An ID that somebody else knows must be worth nothing: from the login on, and from the new password on. */
import { seconds } from '../model/time.ts';
import { holdsThat, outWithin, signInsAtMost } from './clauses.ts';
import type { Goal } from './goal.ts';

export const knownId: Goal = {
  id: 'known-id',
  title: 'An ID that somebody knows',
  asks: 'Mallory plants an ID before Alice signs in, and copies the cookie later. Make the planted ID worth nothing, and put the thief out within 60 s of the new password, without a second sign-in.',
  start: {
    scenario: {
      format: 1,
      id: 'planted-and-copied',
      question: 'One ID was planted and one copied. When does knowing it stop being enough?',
      until: '30m',
      settings: { cookiePrefix: 'none', newIdOn: 'none' },
      steps: [
        {
          at: '1s',
          who: 'mallory',
          do: 'fixate',
          victim: 'alice.laptop',
          from: 'sibling-subdomain',
        },
        { at: '1m', who: 'alice.laptop', do: 'login' },
        { at: '1m30s', who: 'mallory', do: 'poll', every: '20s' },
        { at: '2m', who: 'alice.laptop', do: 'request' },
        { at: '5m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '10m', who: 'alice.laptop', do: 'change-password' },
        { at: '12m', who: 'alice.laptop', do: 'request' },
        { at: '20m', who: 'alice.laptop', do: 'request' },
      ],
    },
    model: 'server-session',
    models: ['server-session'],
    open: ['newIdOn', 'cookiePrefix', 'httpOnly', 'sameSite', 'idleTimeout', 'absoluteTimeout'],
    actors: [],
  },
  clauses: [
    holdsThat('fixed-id-opens-nothing', 'The planted ID never opens Alice’s account.'),
    outWithin(seconds(60)),
    signInsAtMost(1),
  ],
  hints: [
    'Follow the ID: where did the value come from that Alice’s session has after her login?',
    'A browser can refuse to be given such a cookie; a server can refuse to go on with it.',
    'The copy is of the session that changes the password, and that one goes on. With which ID?',
  ],
  solutions: [
    {
      says: 'A new ID whenever somebody proves who she is.',
      model: 'server-session',
      settings: { newIdOn: 'login,reauth' },
    },
    {
      says: 'A name that a sibling cannot set, and a new ID with the new password.',
      model: 'server-session',
      settings: { cookiePrefix: 'host', newIdOn: 'reauth' },
    },
  ],
  nearMiss: {
    says: 'New at login, and not at the new password: the copy is of the session that is spared.',
    model: 'server-session',
    settings: { newIdOn: 'login' },
    fails: 'thief-out',
  },
  tempting: {
    says: 'A session that ends by itself soon after: then it ends for Alice, too.',
    model: 'server-session',
    settings: { newIdOn: 'login', absoluteTimeout: '9m30s' },
    fails: 'sign-ins',
  },
};
