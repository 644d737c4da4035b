import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The identity provider has the browser load each app’s logout page. The cookies are SameSite=Lax, as usual. */
export const singleLogoutInFrames: ScenarioFile = {
  format: 1,
  id: 'single-logout-in-frames',
  question: 'The browser loads the wiki’s logout page in a frame. Is Alice logged out there?',
  until: '20m',
  settings: { logoutChannel: 'front' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'wiki' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'rp-initiated' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  ],
};
