import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What a bad script can read differs from model to model. What it can do from the page does not. */
export const cannotReadCanSpend: ScenarioFile = {
  format: 1,
  id: 'cannot-read-can-spend',
  question: 'A bad script runs in Alice’s open page. What can it carry off, and what can it do?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'xss', from: 'alice.laptop' },
    { at: '2m30s', who: 'alice.laptop', do: 'request' },
    { at: '3m', who: 'mallory', do: 'ride', from: 'alice.laptop', wants: 'transfer' },
    { at: '3m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '10m', who: 'alice.laptop', do: 'logout' },
  ],
};
