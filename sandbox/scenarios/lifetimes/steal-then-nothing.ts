import type { ScenarioFile } from '../../model/scenario-file.ts';

export const stealThenNothing: ScenarioFile = {
  format: 1,
  id: 'steal-then-nothing',
  question: 'Nobody notices. How long does the thief stay?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '5m', renews: true },
  ],
};
