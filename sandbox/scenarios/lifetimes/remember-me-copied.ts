import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Replaced at each use, a copied cookie is found out when both have used it. */
export const rememberMeCopied: ScenarioFile = {
  format: 1,
  id: 'remember-me-copied',
  question: 'The thief uses the remember-me cookie first, Alice the day after. Who is thrown out?',
  until: '52h',
  models: ['server-session'],
  settings: { refreshCarrier: 'cookie', refreshTtl: '720h', ending: 'record,refresh' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '12h', who: 'mallory', do: 'poll', every: '10m', renews: true },
    { at: '24h', who: 'alice.laptop', do: 'request' },
  ],
};
