import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Guesses are tried at home against one genuine token; no server sees them. */
export const wordForASecret: ScenarioFile = {
  format: 1,
  id: 'word-for-a-secret',
  question: 'The HMAC secret is a word. How long does it stay one?',
  until: '10m',
  settings: { algorithm: 'HS256', hmacSecret: 'word' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '0s', who: 'bob.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'bob.laptop' },
    { at: '2m', who: 'mallory', do: 'forge', how: 'weak-secret', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};
