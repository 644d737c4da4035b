import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Four things end sessions here, one after the other: a renewed token shown twice, an order, a new password, a clock. */
export const twoInTheMorning: ScenarioFile = {
  format: 1,
  id: 'two-in-the-morning',
  question: 'Four times somebody ends a thief’s session. Which of them was the last?',
  until: '1h20m',
  steps: [
    { at: '0s', who: 'bob.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '3m', who: 'mallory', do: 'poll', every: '2m', renews: true },
    { at: '4m', who: 'alice.laptop', do: 'poll', every: '4m' },
    { at: '25m', who: 'admin', do: 'force-logout', user: 'alice' },
    { at: '41m', who: 'mallory', do: 'login' },
    { at: '50m', who: 'alice.laptop', do: 'change-password', endOthers: true },
    { at: '70m', who: 'bob.laptop', do: 'request' },
  ],
};
