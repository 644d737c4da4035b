import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The laptop is closed for the night: no app renews, so no reuse is ever seen. */
export const patientThief: ScenarioFile = {
  format: 1,
  id: 'patient-thief',
  question:
    'The thief waits until the laptop is closed for the night. Does anything throw her out?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '25m1s', who: 'mallory', do: 'poll', every: '5m', renews: true },
  ],
};
