import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The thief reads on; what needs the password stays shut to her, whatever the model. */
export const transferAsksForThePassword: ScenarioFile = {
  format: 1,
  id: 'transfer-asks-for-the-password',
  question: 'A transfer asks for the password again. What is the copied credential still good for?',
  until: '20m',
  settings: { stepUp: 'true' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '3m', who: 'mallory', do: 'replay' },
    { at: '4m', who: 'mallory', do: 'replay', wants: 'transfer' },
    { at: '5m', who: 'alice.laptop', do: 'transfer' },
  ],
};
