import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A blog on a subdomain is another origin, and the same site: SameSite does not tell them apart. */
export const forgedByASibling: ScenarioFile = {
  format: 1,
  id: 'forged-by-a-sibling',
  question:
    'Mallory may write on blog.app.example. Does SameSite=Strict keep its pages from acting for Alice?',
  until: '10m',
  settings: { sameSite: 'strict' },
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
    },
    {
      at: '6m',
      who: 'mallory',
      do: 'csrf',
      from: 'sibling-subdomain',
      victim: 'alice.laptop',
      method: 'POST',
      how: 'fetch',
    },
    { at: '7m', who: 'alice.laptop', do: 'request' },
  ],
};
