import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A restart empties what was kept in memory: that signs everybody out, or lets the listed back in. */
export const listInMemory: ScenarioFile = {
  format: 1,
  id: 'list-in-memory',
  question: 'The store is kept in memory, and it is restarted. Who gains, and who loses?',
  until: '10m',
  models: ['server-session', 'denylist-jwt', 'epoch-jwt'],
  settings: { storePersistence: 'memory', onStoreOutage: 'fail-closed' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '0s', who: 'bob.laptop', do: 'login' },
    { at: '10s', who: 'bob.laptop', do: 'poll', every: '1m' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3m', who: 'alice.laptop', do: 'logout-everywhere' },
    { at: '5m', who: 'network', do: 'restart' },
  ],
};
