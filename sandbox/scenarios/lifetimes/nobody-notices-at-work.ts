import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Both go on all the time, and nobody does anything about it: two of them renew with one token. */
export const nobodyNoticesAtWork: ScenarioFile = {
  format: 1,
  id: 'nobody-notices-at-work',
  question:
    'Alice works for an hour, and a copy works beside her. Nobody notices. Who is out first?',
  until: '66m',
  settings: { signedInFor: '1h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '4m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m30s', who: 'mallory', do: 'poll', every: '3m', renews: true },
  ],
};
