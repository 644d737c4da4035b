import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The thief renews first, the user’s own app second: only rotation tells that two hold the same token. */
export const nobodyNotices: ScenarioFile = {
  format: 1,
  id: 'nobody-notices',
  question: 'The token is stolen, used and never missed. Which model throws the thief out first?',
  until: '9h',
  models: ['server-session', 'stateless-jwt', 'refresh-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '5m' },
    { at: '10m', who: 'mallory', do: 'refresh' },
    { at: '15m1s', who: 'alice.laptop', do: 'request' },
  ],
};
