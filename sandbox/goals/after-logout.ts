/** Her logout is no ending where nothing is asked that could know of it. */
import { minutes, sayDuration } from '../model/time.ts';
import type { Clause, Goal } from './goal.ts';
import { loggedOut, sessionIn, thievesSuccesses } from './thieves.ts';

const LOGOUT_MS = minutes(10);

const lateSuccess: Clause = {
  id: 'late-success',
  says: 'The thief is answered 10 minutes after the logout, or later.',
  measure: (_, trace) => {
    const last = thievesSuccesses(trace).at(-1)?.atMs;
    if (last === undefined) return { shows: 'she is never answered', holds: false };
    const after = last - LOGOUT_MS;
    const shows =
      after < 0
        ? 'last answered before the logout'
        : `last answered ${sayDuration(after)} after it`;
    return { shows, holds: after >= minutes(10) };
  },
};

const ofThatSession: Clause = {
  id: 'of-that-session',
  says: 'What she shows then comes from the session that was logged out of.',
  measure: (_, trace) => {
    const late = thievesSuccesses(trace).filter(({ atMs }) => atMs >= LOGOUT_MS + minutes(10));
    if (late.length === 0) return { shows: 'nothing is shown then', holds: true };
    const holds = late.some((entry) => loggedOut(trace).includes(sessionIn(entry)));
    return { shows: holds ? 'of that session' : 'of a session that goes on', holds };
  },
};

export const afterLogout: Goal = {
  id: 'after-logout',
  title: 'Ten minutes after the logout',
  asks: 'Alice logs out at 9:10. As Mallory, get a 200 at 9:20 or later with something from the session that she has logged out of.',
  start: {
    scenario: {
      format: 1,
      id: 'after-logout',
      question: 'Who can still be inside ten minutes after the logout?',
      until: '30m',
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1m', who: 'alice.laptop', do: 'poll', every: '2m' },
        { at: '10m', who: 'alice.laptop', do: 'logout' },
        { at: '14m', who: 'alice.laptop', do: 'login' },
      ],
    },
    model: 'server-session',
    models: ['server-session', 'refresh-jwt', 'stateless-jwt'],
    open: [],
    actors: ['mallory'],
  },
  clauses: [lateSuccess, ofThatSession],
  hints: [
    'Look at what logout does on each model: what is left that could refuse her?',
    'A token that is checked by itself is good until its exp. Which token has its exp after 9:20?',
    'On stateless-jwt any copy will do. On refresh-jwt the access token is too short, unless she makes herself a newer one just before the logout.',
  ],
  solutions: [
    {
      says: 'The token is not looked up anywhere: a copy outlives the logout.',
      model: 'stateless-jwt',
      added: [
        { at: '5m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '20m1s', who: 'mallory', do: 'replay' },
      ],
    },
    {
      says: 'A refresh just before the logout makes an access token that lives for another 15 minutes.',
      model: 'refresh-jwt',
      added: [
        { at: '9m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '9m30s', who: 'mallory', do: 'refresh' },
        { at: '20m1s', who: 'mallory', do: 'replay' },
      ],
    },
  ],
  nearMiss: {
    says: 'The access token as it was stolen has its exp at 9:15.',
    model: 'refresh-jwt',
    added: [
      { at: '9m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
      { at: '9m1s', who: 'mallory', do: 'poll', every: '10s' },
    ],
    fails: 'late-success',
  },
  tempting: {
    says: 'Alice is back at 9:14: her new session is not the one that she logged out of.',
    model: 'server-session',
    added: [
      { at: '15m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
      { at: '20m1s', who: 'mallory', do: 'replay' },
    ],
    fails: 'of-that-session',
  },
};
