import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Failing closed helps against silence. A copy that is cut off is not silent: it answers with old data. */
export const outageThenPartition: ScenarioFile = {
  format: 1,
  id: 'outage-then-partition',
  question:
    'Both times the api cannot trust its store, and it fails closed. Does that keep the thief out both times?',
  until: '12m',
  models: ['server-session', 'denylist-jwt', 'stateless-jwt'],
  settings: { onStoreOutage: 'fail-closed' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '2m', who: 'network', do: 'store-down' },
    { at: '4m', who: 'network', do: 'store-up' },
    { at: '5m', who: 'network', do: 'partition' },
    { at: '6m', who: 'alice.laptop', do: 'logout' },
    { at: '9m', who: 'network', do: 'heal' },
  ],
};
