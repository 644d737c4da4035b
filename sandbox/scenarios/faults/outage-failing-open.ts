import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A list that cannot be asked, and an api that lets pass what is valid otherwise. */
export const outageFailingOpen: ScenarioFile = {
  format: 1,
  id: 'outage-failing-open',
  question: 'The thief is out. Then the list goes down, and the api fails open. Who is in?',
  until: '12m',
  models: ['denylist-jwt', 'epoch-jwt', 'stateless-jwt'],
  settings: { onStoreOutage: 'fail-open' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3m', who: 'alice.laptop', do: 'logout-everywhere' },
    { at: '5m', who: 'network', do: 'store-down' },
    { at: '8m', who: 'network', do: 'store-up' },
  ],
};
