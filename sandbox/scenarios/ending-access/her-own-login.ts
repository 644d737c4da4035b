import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Nothing is copied: the thief signs in herself, so the victim's logout concerns another session. */
export const herOwnLogin: ScenarioFile = {
  format: 1,
  id: 'her-own-login',
  question:
    'The thief knows the password and signs in for herself. Alice logs out, then changes it and ends all other sessions. When is the thief out?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '3m', who: 'mallory', do: 'login' },
    { at: '3m1s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '9m', who: 'alice.laptop', do: 'login' },
    { at: '10m', who: 'alice.laptop', do: 'change-password', endOthers: true },
    { at: '11m', who: 'mallory', do: 'login' },
  ],
};
