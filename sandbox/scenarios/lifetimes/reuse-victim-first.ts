import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The thief gives herself away, and the user pays with a sign-in. */
export const reuseVictimFirst: ScenarioFile = {
  format: 1,
  id: 'reuse-victim-first',
  question: 'The user renews first, the thief second. Who is thrown out, and when?',
  until: '40m',
  models: ['refresh-jwt'],
  settings: { reuseGrace: '0s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '5m10s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '5m30s', who: 'alice.laptop', do: 'refresh' },
    { at: '10m', who: 'mallory', do: 'refresh' },
  ],
};
