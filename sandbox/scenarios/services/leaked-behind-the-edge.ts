import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The browser’s cookie is ended at the edge. What the edge shows inside is not. */
export const leakedBehindTheEdge: ScenarioFile = {
  format: 1,
  id: 'leaked-behind-the-edge',
  question:
    'Browsers hold a cookie; the api behind the edge sees tokens, and its log leaks. Alice logs out. How long does such a token work?',
  until: '40m',
  settings: { hashIds: 'false' },
  models: ['phantom-token', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'poll', every: '20s' },
    { at: '2m25s', who: 'mallory', do: 'steal', via: 'log-leak', from: 'api' },
    { at: '2m26s', who: 'mallory', do: 'poll', every: '5s' },
    { at: '2m45s', who: 'alice.laptop', do: 'logout' },
  ],
};
