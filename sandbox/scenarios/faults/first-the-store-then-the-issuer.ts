import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Nobody attacks: what a working user meets, first without the stores and then without the issuer. */
export const firstTheStoreThenTheIssuer: ScenarioFile = {
  format: 1,
  id: 'first-the-store-then-the-issuer',
  question: 'First the stores are away for ten minutes, then the issuer for twenty. Who can work?',
  until: '1h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '2m' },
    { at: '10m', who: 'network', do: 'store-down' },
    { at: '20m', who: 'network', do: 'store-up' },
    { at: '28m', who: 'network', do: 'issuer-down' },
    { at: '48m', who: 'network', do: 'issuer-up' },
  ],
};
