import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A sign-in, a look with the copy, a look after the logout, a transfer; the rest of the day is the thief’s. */
export const fourRequests: ScenarioFile = {
  format: 1,
  id: 'four-requests',
  question: 'Four requests, and a logout between the second and the third. Which are answered?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '3m', who: 'mallory', do: 'replay' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '6m', who: 'mallory', do: 'replay' },
    { at: '7m', who: 'mallory', do: 'replay', wants: 'transfer' },
    { at: '37m', who: 'mallory', do: 'poll', every: '30m' },
  ],
};
