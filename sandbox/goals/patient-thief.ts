/** Rotation notices two who renew. It does not notice one who waits until the other has stopped. */
import { hours, sayDuration } from '../model/time.ts';
import { signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';
import { reusesIn } from './thieves.ts';

const unnoticed: Clause = {
  id: 'unnoticed',
  says: 'No refresh token is used twice: nothing tells the issuer of a copy.',
  measure: (_, trace) => {
    const reuses = reusesIn(trace);
    const by = reuses.map(({ caller }) => caller).join(', ');
    return {
      shows: reuses.length === 0 ? 'nothing to notice' : `used again by ${by}`,
      holds: reuses.length === 0,
    };
  },
};

const twoHours: Clause = {
  id: 'two-hours',
  says: 'The thief is still answered 2 hours after her theft.',
  measure: ({ dwellMs }) => ({
    shows: dwellMs === null ? 'no theft' : `answered until ${sayDuration(dwellMs)} after it`,
    holds: (dwellMs ?? 0) >= hours(2),
  }),
};

const last = { at: '51m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' };

export const patientThief: Goal = {
  id: 'patient-thief',
  title: 'The patient thief',
  asks: 'Access tokens live for 15 minutes, refresh tokens are replaced at each use, and a second use ends the family. As Mallory, steal and be answered 2 hours later, unnoticed.',
  start: {
    scenario: {
      format: 1,
      id: 'the-patient-one',
      question: 'Every refresh token works once. Can a copy of one stay unnoticed?',
      until: '4h',
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '10m', who: 'alice.laptop', do: 'request' },
        { at: '30m', who: 'alice.laptop', do: 'request' },
        { at: '50m', who: 'alice.laptop', do: 'request' },
      ],
    },
    model: 'refresh-jwt',
    models: ['refresh-jwt'],
    open: [],
    actors: ['mallory'],
  },
  clauses: [unnoticed, twoHours, signInsAtMost(1)],
  hints: [
    'Find out when Alice’s own page renews, and what becomes of the token that it had before.',
    'Reuse is seen when two have used the same token. Who has to be the last to use it?',
    'Alice closes her laptop after 9:50. Steal after her last renewal, and renew at leisure.',
  ],
  solutions: [
    {
      says: 'After her last renewal nobody else will ever use that token.',
      model: 'refresh-jwt',
      added: [last, { at: '52m', who: 'mallory', do: 'poll', every: '10m', renews: true }],
    },
  ],
  nearMiss: {
    says: 'The right moment, and she never renews: the access token ends after 15 minutes.',
    model: 'refresh-jwt',
    added: [last, { at: '52m', who: 'mallory', do: 'poll', every: '10m' }],
    fails: 'two-hours',
  },
  tempting: {
    says: 'Steal at once and renew whenever it is needed: at 9:30 Alice renews with what has been replaced.',
    model: 'refresh-jwt',
    added: [
      { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
      { at: '3m', who: 'mallory', do: 'poll', every: '10m', renews: true },
    ],
    fails: 'unnoticed',
  },
};
