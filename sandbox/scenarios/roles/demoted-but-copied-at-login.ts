import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A record on the server can be as out of date as any token. */
export const demotedButCopiedAtLogin: ScenarioFile = {
  format: 1,
  id: 'demoted-but-copied-at-login',
  question: 'The session copied her role when it began. Is Alice still an administrator?',
  until: '20m',
  models: ['server-session', 'introspected-token', 'phantom-token', 'bff'],
  settings: { roles: 'at-login' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', wants: 'admin' },
    { at: '5m', who: 'admin', do: 'demote', user: 'alice' },
    { at: '6m', who: 'alice.laptop', do: 'request', wants: 'admin' },
    { at: '7m', who: 'alice.laptop', do: 'request' },
  ],
};
