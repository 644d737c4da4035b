import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A common library opens a seal for a minute longer than it says, and that cannot be set. */
export const openedAfterItsTime: ScenarioFile = {
  format: 1,
  id: 'opened-after-its-time',
  question: 'The limit in the credential is ten minutes. Does it end after ten?',
  until: '15m',
  models: ['stateless-jwt', 'sealed-cookie'],
  settings: { signedInFor: '10m', leeway: '1m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3m', who: 'alice.laptop', do: 'logout' },
  ],
};
