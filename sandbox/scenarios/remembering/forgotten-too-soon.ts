import type { ScenarioFile } from '../../model/scenario-file.ts';

export const forgottenTooSoon: ScenarioFile = {
  format: 1,
  id: 'forgotten-too-soon',
  question:
    'The list forgets a token when it expires, while the api still forgives a minute. Can a dead token come back?',
  until: '20m',
  models: ['denylist-jwt'],
  settings: { denylistKeeps: 'exp', leeway: '60s', accessTtl: '15m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};
