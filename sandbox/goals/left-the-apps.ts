/** One sign-in opened them all; one logout has to reach each of them, by a way that nobody else can use. */
import { holdsThat, signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';

const noneForged: Clause = {
  id: 'none-forged',
  says: 'No request that another site has made is carried out.',
  measure: ({ attacker: { forgedRequests } }) => ({
    shows: `${forgedRequests} of 1 carried out`,
    holds: forgedRequests === 0,
  }),
};

export const leftTheApps: Goal = {
  id: 'left-the-apps',
  title: 'Out of one, out of all',
  asks: 'Alice logs out of the shop and of the identity provider. Make that end her wiki session too, for her and for a copy, and let no other site act for her meanwhile. She signs in three times at most.',
  start: {
    scenario: {
      format: 1,
      id: 'one-logout-for-all',
      question: 'The shop is left, and the identity provider. Is the wiki?',
      until: '20m',
      settings: { logoutChannel: 'none' },
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
        { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
        { at: '1m30s', who: 'alice.laptop', do: 'login' },
        { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
        { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
        { at: '4m', who: 'mallory', do: 'csrf', from: 'cross-site', victim: 'alice.laptop' },
        { at: '4m50s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
        { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
        { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
        { at: '10m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
      ],
    },
    model: 'stateless-jwt',
    models: ['stateless-jwt', 'denylist-jwt', 'server-session'],
    open: ['logoutChannel', 'sameSite', 'csrfToken', 'accessTtl', 'signedInFor'],
    actors: [],
  },
  clauses: [
    holdsThat(
      'single-logout-is-final',
      'After the logout no session that came of it opens anything.',
    ),
    holdsThat('left-means-password', 'The wiki asks for a password when it is opened again.'),
    noneForged,
    signInsAtMost(3),
  ],
  hints: [
    'How does the wiki learn of it at all? And what could it do then?',
    'It must be told, and it must keep something that it can delete or list.',
    'From server to server it works everywhere. Through frames in the browser the wiki’s cookie has to come along, and then it does for other sites, too.',
  ],
  solutions: [
    {
      says: 'Told from server to server, with a record to delete.',
      model: 'server-session',
      settings: { logoutChannel: 'back' },
    },
    {
      says: 'Told from server to server, with a list to put it on.',
      model: 'denylist-jwt',
      settings: { logoutChannel: 'back' },
    },
    {
      says: 'Told through frames: the cookie goes along, and forms are protected by something else.',
      model: 'server-session',
      settings: { logoutChannel: 'front', sameSite: 'none', csrfToken: 'true' },
    },
  ],
  nearMiss: {
    says: 'Frames need SameSite=None, and so do forged forms.',
    model: 'server-session',
    settings: { logoutChannel: 'front', sameSite: 'none' },
    fails: 'none-forged',
  },
  tempting: {
    says: 'Sessions of 3 min 30 s are over by then; so are those that she still works with.',
    model: 'server-session',
    settings: { signedInFor: '210s', logoutChannel: 'back' },
    fails: 'sign-ins',
  },
};
