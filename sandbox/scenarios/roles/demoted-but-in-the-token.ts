import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What a credential says of its holder it says until it is made anew. */
export const demotedButInTheToken: ScenarioFile = {
  format: 1,
  id: 'demoted-but-in-the-token',
  question: 'The token says that she administers. Until when does it say so?',
  until: '20m',
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt', 'sealed-cookie'],
  settings: { roles: 'in-token' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', wants: 'admin' },
    { at: '5m', who: 'admin', do: 'demote', user: 'alice' },
    { at: '6m', who: 'alice.laptop', do: 'request', wants: 'admin' },
    { at: '7m', who: 'alice.laptop', do: 'request' },
  ],
};
