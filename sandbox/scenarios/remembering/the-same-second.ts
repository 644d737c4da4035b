import type { ScenarioFile } from '../../model/scenario-file.ts';

export const theSameSecond: ScenarioFile = {
  format: 1,
  id: 'the-same-second',
  question:
    'The token was issued and stolen in the very second in which Alice logs out everywhere. Is it older than her epoch?',
  until: '20m',
  models: ['epoch-jwt'],
  settings: { epochRule: 'before', hop: '10ms' },
  steps: [
    { at: '100ms', who: 'alice.laptop', do: 'login' },
    { at: '200ms', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '300ms', who: 'mallory', do: 'poll', every: '10s' },
    { at: '600ms', who: 'alice.laptop', do: 'logout-everywhere' },
  ],
};
