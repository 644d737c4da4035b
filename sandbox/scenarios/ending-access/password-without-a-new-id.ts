import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The thief shares the very session that is spared. */
export const passwordWithoutANewId: ScenarioFile = {
  format: 1,
  id: 'password-without-a-new-id',
  question:
    'Alice changes the password in the session that was stolen, and ends all others. Is the thief out?',
  until: '20m',
  settings: { newIdOn: 'login' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.laptop', do: 'change-password', endOthers: true },
  ],
};
