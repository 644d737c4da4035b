import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The thief winds the very clock that should run out. */
export const idleTimeoutAndAThief: ScenarioFile = {
  format: 1,
  id: 'idle-timeout-and-a-thief',
  question:
    'The session ends after 30 idle minutes, and Alice has gone home. Does that stop the thief?',
  until: '9h',
  models: ['server-session', 'introspected-token', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '20m' },
  ],
};
