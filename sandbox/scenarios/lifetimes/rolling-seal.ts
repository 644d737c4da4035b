import type { ScenarioFile } from '../../model/scenario-file.ts';

export const rollingSeal: ScenarioFile = {
  format: 1,
  id: 'rolling-seal',
  question: 'The sealed cookie is renewed with every answer. Whose cookie does that keep alive?',
  until: '10h',
  models: ['sealed-cookie'],
  settings: { rolling: 'true' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '20m' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};
