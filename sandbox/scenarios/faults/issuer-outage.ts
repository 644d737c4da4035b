import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What goes on without the issuer, and what everybody asks of it once it is back. Five devices stand for very many. */
export const issuerOutage: ScenarioFile = {
  format: 1,
  id: 'issuer-outage',
  question:
    'The issuer is down for ten minutes. Who can go on working, and what happens in the first seconds after?',
  until: '25m',
  settings: {},
  models: ['server-session', 'stateless-jwt', 'refresh-jwt', 'introspected-token', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'alice.phone', do: 'login' },
    { at: '4m', who: 'bob.laptop', do: 'login' },
    { at: '5m', who: 'bob.phone', do: 'login' },
    { at: '5m30s', who: 'bob.tablet', do: 'login' },
    { at: '6m', who: 'alice.laptop', do: 'poll', every: '10s' },
    { at: '6m1s', who: 'alice.phone', do: 'poll', every: '10s' },
    { at: '6m2s', who: 'bob.laptop', do: 'poll', every: '10s' },
    { at: '6m3s', who: 'bob.phone', do: 'poll', every: '10s' },
    { at: '6m4s', who: 'bob.tablet', do: 'poll', every: '10s' },
    { at: '12m', who: 'network', do: 'issuer-down' },
    { at: '22m', who: 'network', do: 'issuer-up' },
  ],
};
