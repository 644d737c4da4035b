import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A copy of the store is lost. Set hashIds=true and the copy opens nothing. */
export const databaseDump: ScenarioFile = {
  format: 1,
  id: 'database-dump',
  question: 'A backup of the database is stolen. Whose sessions are in it?',
  until: '9h',
  settings: { hashIds: 'false' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'db-dump', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'refresh' },
    { at: '2m2s', who: 'mallory', do: 'poll', every: '5m', renews: true },
  ],
};
