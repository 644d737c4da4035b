/** A cookie goes along with whatever asks; whether the page meant it, only something else can tell. */
import { refusedAtMost, signInsAtMost } from './clauses.ts';
import type { Clause, Goal } from './goal.ts';

const noneForged: Clause = {
  id: 'none-forged',
  says: 'No request that another page has made is carried out.',
  measure: ({ attacker: { forgedRequests } }) => ({
    shows: `${forgedRequests} of 3 carried out`,
    holds: forgedRequests === 0,
  }),
};

const forged = { who: 'mallory', do: 'csrf', victim: 'alice.laptop' };

export const forgedForms: Goal = {
  id: 'forged-forms',
  title: 'Only her own forms',
  asks: 'Another site and a blog on a subdomain make Alice’s browser send transfers. Let none of them through, and let her own transfer pass without a second sign-in.',
  start: {
    scenario: {
      format: 1,
      id: 'forms-from-elsewhere',
      question: 'Three forms are sent in Alice’s name, and one by her. Which may pass?',
      until: '15m',
      settings: { sameSite: 'none' },
      steps: [
        { at: '0s', who: 'alice.laptop', do: 'login' },
        { at: '1m', who: 'alice.laptop', do: 'request' },
        { ...forged, at: '5m', from: 'cross-site', method: 'POST', how: 'navigation' },
        { ...forged, at: '6m', from: 'cross-site', method: 'GET', how: 'navigation' },
        { ...forged, at: '7m', from: 'sibling-subdomain', method: 'POST', how: 'fetch' },
        { at: '8m', who: 'alice.laptop', do: 'transfer' },
      ],
    },
    model: 'server-session',
    models: ['server-session'],
    open: ['sameSite', 'csrfToken', 'cookiePrefix', 'httpOnly', 'accessCarrier', 'idleTimeout'],
    actors: [],
  },
  clauses: [noneForged, signInsAtMost(1), refusedAtMost(0)],
  hints: [
    'Look at each forged request: which site does it come from, and does the cookie go along?',
    'SameSite speaks of sites. A subdomain of app.example is of the same site.',
    'The request must hold something that the browser does not add by itself.',
  ],
  solutions: [
    {
      says: 'A value in the form that other pages cannot know.',
      model: 'server-session',
      settings: { csrfToken: 'true' },
    },
    {
      says: 'No cookie at all: the page sends its ID in a header, which no other page can.',
      model: 'server-session',
      settings: { accessCarrier: 'memory' },
    },
  ],
  nearMiss: {
    says: 'Strict keeps the cookie from other sites, and the blog is of the same one.',
    model: 'server-session',
    settings: { sameSite: 'strict' },
    fails: 'none-forged',
  },
  tempting: {
    says: 'A session that ends after two idle minutes is not there to be used; nor is Alice.',
    model: 'server-session',
    settings: { idleTimeout: '2m' },
    fails: 'sign-ins',
  },
};
