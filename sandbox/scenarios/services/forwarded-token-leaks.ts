import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Billing gets the token that the api got, so it must take it, and whoever reads its log has all of it. */
export const forwardedTokenLeaks: ScenarioFile = {
  format: 1,
  id: 'forwarded-token-leaks',
  question:
    'The api passes its callers’ tokens on to billing, and billing’s log leaks. What opens with what is found there?',
  until: '30m',
  settings: { onward: 'forward', hashIds: 'false', accessTtl: '15m' },
  models: ['stateless-jwt', 'denylist-jwt', 'refresh-jwt', 'epoch-jwt'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10s', who: 'alice.laptop', do: 'poll', every: '20s', wants: 'invoice' },
    { at: '2m25s', who: 'mallory', do: 'steal', via: 'log-leak', from: 'billing' },
    { at: '2m26s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '2m27s', who: 'mallory', do: 'poll', every: '10s', wants: 'invoice' },
    { at: '2m45s', who: 'alice.laptop', do: 'logout' },
  ],
};
