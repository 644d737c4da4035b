import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Nobody attacks: what a model asks of stores, keys and the network in an hour of ordinary use. */
export const anHourOfWork: ScenarioFile = {
  format: 1,
  id: 'an-hour-of-work',
  question: 'Alice works for an hour, and nobody attacks. What does it cost to keep her signed in?',
  until: '1h',
  settings: {},
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '15s', who: 'alice.laptop', do: 'poll', every: '30s' },
  ],
};
