import type { ScenarioFile } from '../../model/scenario-file.ts';

/** No attacker at all: two tabs renew at once with the same refresh token. */
export const twoTabs: ScenarioFile = {
  format: 1,
  id: 'two-tabs',
  question:
    'Alice has two tabs open, and both renew at the same moment. Nobody attacks. What happens to her?',
  until: '30m',
  models: ['refresh-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '1m' },
    { at: '10m30s', who: 'alice.laptop', do: 'refresh', tabs: 2 },
  ],
};
