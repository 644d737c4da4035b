import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same with SameSite=None, in a browser that still sends such cookies to frames. */
export const singleLogoutInFramesWithCookies: ScenarioFile = {
  format: 1,
  id: 'single-logout-in-frames-with-cookies',
  question: 'This time the cookies go along into the frames. Who is logged out?',
  until: '20m',
  settings: { logoutChannel: 'front', sameSite: 'none' },
  models: ['server-session', 'phantom-token', 'bff', 'sealed-cookie'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  ],
};
