import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Login CSRF: the victim works on in the attacker's account. */
export const inHerAccountUnawares: ScenarioFile = {
  format: 1,
  id: 'in-her-account-unawares',
  question:
    'Another site signs Alice’s browser in, as Mallory. Whose account does Alice write into then?',
  until: '10m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    {
      at: '5m',
      who: 'mallory',
      do: 'csrf',
      from: 'cross-site',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'navigation',
      target: 'login',
    },
    { at: '6m', who: 'alice.laptop', do: 'transfer' },
  ],
};
