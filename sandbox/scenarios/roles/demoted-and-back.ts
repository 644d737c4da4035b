import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The cure for a copied role: end the sessions, so that the next one copies it afresh. */
export const demotedAndBack: ScenarioFile = {
  format: 1,
  id: 'demoted-and-back',
  question: 'Her role was copied at login. Does logging her out as well take it away?',
  until: '20m',
  models: ['server-session', 'introspected-token', 'phantom-token', 'bff'],
  settings: { roles: 'at-login' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'admin', do: 'demote', user: 'alice' },
    { at: '5m', who: 'admin', do: 'force-logout', user: 'alice' },
    { at: '6m', who: 'alice.laptop', do: 'login' },
    { at: '7m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '8m', who: 'mallory', do: 'poll', every: '1m', wants: 'admin' },
    { at: '9m', who: 'alice.laptop', do: 'request' },
  ],
};
