import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A token dies by the clock of whoever checks it. */
export const clocksDriftApart: ScenarioFile = {
  format: 1,
  id: 'clocks-drift-apart',
  question:
    'In the middle of the run the api’s clock falls four minutes behind. Who stays in longer?',
  until: '25m',
  models: ['server-session', 'stateless-jwt', 'refresh-jwt'],
  settings: { accessTtl: '15m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
    { at: '8m', who: 'network', do: 'skew', by: '4m' },
  ],
};
