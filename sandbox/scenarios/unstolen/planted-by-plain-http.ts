import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Somebody on the way answers for http://app.example, and sets a cookie there. */
export const plantedByPlainHttp: ScenarioFile = {
  format: 1,
  id: 'planted-by-plain-http',
  question:
    'Alice opens one page by plain http, and somebody on the way adds a cookie. Does it matter at her login?',
  until: '20m',
  settings: { cookiePrefix: 'secure', newIdOn: 'none' },
  steps: [
    { at: '1s', who: 'mallory', do: 'fixate', victim: 'alice.laptop', from: 'plain-http' },
    { at: '1m', who: 'alice.laptop', do: 'login' },
    { at: '1m30s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '2m', who: 'alice.laptop', do: 'request' },
    { at: '10m', who: 'alice.laptop', do: 'logout' },
  ],
};
