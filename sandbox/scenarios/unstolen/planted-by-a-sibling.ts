import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The cookie has no prefix and the login keeps the ID: nothing stops it but another choice of either. */
export const plantedByASibling: ScenarioFile = {
  format: 1,
  id: 'planted-by-a-sibling',
  question:
    'Mallory plants her own session ID from blog.app.example. Alice signs in. Whose session is it?',
  until: '20m',
  settings: { cookiePrefix: 'none', newIdOn: 'reauth' },
  steps: [
    { at: '1s', who: 'mallory', do: 'fixate', victim: 'alice.laptop', from: 'sibling-subdomain' },
    { at: '1m', who: 'alice.laptop', do: 'login' },
    { at: '1m30s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '2m', who: 'alice.laptop', do: 'request' },
    { at: '10m', who: 'alice.laptop', do: 'logout' },
  ],
};
