import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The cookie is renewed with a key that stays in the device. A copy of it is a copy all the same. */
export const boundCookieCopied: ScenarioFile = {
  format: 1,
  id: 'bound-cookie-copied',
  question: 'The cookie is bound to the device. How long is a copy of it good?',
  until: '1h',
  models: ['server-session', 'phantom-token'],
  settings: { binding: 'dbsc', deviceKey: 'hardware' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '2m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', renews: true },
  ],
};
