/** Grace has to be longer than a race between two tabs, and shorter than a thief. */
import { signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';
import { reusesIn } from './thieves.ts';

const tabsForgiven: Clause = {
  id: 'tabs-forgiven',
  says: 'Alice’s two tabs are not taken for a thief.',
  measure: (_, trace) => {
    const own = reusesIn(trace).filter(({ caller }) => caller === 'alice.laptop');
    return { shows: own.length === 0 ? 'forgiven' : 'taken for one', holds: own.length === 0 };
  },
};

const thiefCaught: Clause = {
  id: 'thief-caught',
  says: 'Mallory’s use of the same token 20 s later is taken for what it is.',
  measure: (_, trace) => {
    const hers = reusesIn(trace).filter(({ caller }) => caller === 'mallory');
    return { shows: hers.length > 0 ? 'noticed' : 'not noticed', holds: hers.length > 0 };
  },
};

export const twoTabs: Goal = {
  id: 'two-tabs',
  title: 'Two tabs, one thief',
  asks: 'At 9:05 two tabs of Alice’s renew with the same token; 20 s later Mallory uses her copy of it. Forgive the tabs and notice the thief; Alice signs in once more at most.',
  start: {
    scenario: {
      format: 1,
      id: 'three-with-one-token',
      question: 'Three use one refresh token. Which of them is the thief?',
      until: '40m',
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
        { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '5m', who: 'alice.laptop', do: 'refresh', tabs: 2 },
        { at: '5m20s', who: 'mallory', do: 'refresh' },
        { at: '5m40s', who: 'mallory', do: 'poll', every: '1m', renews: true },
      ],
    },
    model: 'refresh-jwt',
    models: ['refresh-jwt'],
    open: ['reuseGrace', 'rotation', 'accessTtl', 'refreshTtl'],
    actors: [],
  },
  clauses: [tabsForgiven, thiefCaught, signInsAtMost(2)],
  hints: [
    'Look at the refusals at 9:05 and at 9:05:20: which of them are the same to the issuer?',
    'There is a setting for how long a replaced token is forgiven.',
    'The tabs are milliseconds apart, the thief 20 seconds.',
  ],
  solutions: [
    {
      says: 'A few seconds of grace: more than a race, less than a thief.',
      model: 'refresh-jwt',
      settings: { reuseGrace: '5s' },
    },
  ],
  nearMiss: {
    says: 'Half a minute of grace forgives the thief, too.',
    model: 'refresh-jwt',
    settings: { reuseGrace: '30s' },
    fails: 'thief-caught',
  },
  tempting: {
    says: 'Families so short that a copy is soon worth nothing: Alice signs in every few minutes.',
    model: 'refresh-jwt',
    settings: { reuseGrace: '5s', refreshTtl: '6m', accessTtl: '1m' },
    fails: 'sign-ins',
  },
};
