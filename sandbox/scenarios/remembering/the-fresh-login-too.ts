import type { ScenarioFile } from '../../model/scenario-file.ts';

export const theFreshLoginToo: ScenarioFile = {
  format: 1,
  id: 'the-fresh-login-too',
  question:
    'All tokens up to this second are refused. Does that include the one that Alice just got?',
  until: '5m',
  models: ['epoch-jwt'],
  settings: { epochRule: 'at-or-before', hop: '10ms' },
  steps: [
    { at: '0s', who: 'alice.phone', do: 'login' },
    { at: '60100ms', who: 'alice.phone', do: 'logout-everywhere' },
    { at: '60200ms', who: 'alice.phone', do: 'login' },
    { at: '70s', who: 'alice.phone', do: 'request' },
  ],
};
