import type { ScenarioFile } from '../../model/scenario-file.ts';

/** One request by http takes every cookie along that does not say Secure. */
export const plainHttp: ScenarioFile = {
  format: 1,
  id: 'plain-http',
  question: 'Alice types the address without https in a café. What does the network see?',
  until: '30m',
  settings: { secure: 'false', cookiePrefix: 'none' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'network', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '10m', who: 'alice.laptop', do: 'logout' },
  ],
};
