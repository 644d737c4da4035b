import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The victim’s own renewal is what gives the thief away. */
export const reuseThiefFirst: ScenarioFile = {
  format: 1,
  id: 'reuse-thief-first',
  question: 'The thief renews first, the user second. Who is thrown out, and when?',
  until: '40m',
  models: ['refresh-jwt'],
  settings: { reuseGrace: '0s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '5m', who: 'mallory', do: 'refresh' },
    { at: '5m10s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '10m30s', who: 'alice.laptop', do: 'refresh' },
  ],
};
