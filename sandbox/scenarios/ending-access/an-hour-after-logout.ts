import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The headline comparison, long enough to see every model through to its end. */
export const anHourAfterLogout: ScenarioFile = {
  format: 1,
  id: 'an-hour-after-logout',
  question: 'Alice logs out at five past nine. Who is still in?',
  until: '66m',
  settings: { signedInFor: '1h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m', who: 'mallory', do: 'poll', every: '2m' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
};
