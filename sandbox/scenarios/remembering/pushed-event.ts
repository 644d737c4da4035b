import type { ScenarioFile } from '../../model/scenario-file.ts';

export const pushedEvent: ScenarioFile = {
  format: 1,
  id: 'pushed-event',
  question:
    'The issuer tells every api of the logout, a few seconds later. How long is the thief in?',
  until: '20m',
  models: ['stateless-jwt'],
  settings: { ending: 'push', pushDelay: '5s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};
