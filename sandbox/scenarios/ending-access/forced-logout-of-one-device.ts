import type { ScenarioFile } from '../../model/scenario-file.ts';

export const forcedLogoutOfOneDevice: ScenarioFile = {
  format: 1,
  id: 'forced-logout-of-one-device',
  question: 'The operator ends one device’s session. Can every model tell which that is?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30s', who: 'alice.phone', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'admin', do: 'force-logout', device: 'alice.laptop' },
    { at: '6m', who: 'alice.phone', do: 'request' },
  ],
};
