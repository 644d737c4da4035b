import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Max-Age tells a browser when to forget. What the server takes is another matter. */
export const cookieLapsesCopyDoesNot: ScenarioFile = {
  format: 1,
  id: 'cookie-lapses-copy-does-not',
  question: 'The cookie is set to last ten minutes. Does the copy of it last ten minutes, too?',
  until: '40m',
  models: ['server-session', 'sealed-cookie', 'phantom-token', 'bff'],
  settings: { cookieMaxAge: '10m', idleTimeout: '15m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '5m' },
    { at: '11m', who: 'alice.laptop', do: 'request' },
  ],
};
