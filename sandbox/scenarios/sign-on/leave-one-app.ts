import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Every app has a session of its own, and the identity provider has one, too. */
export const leaveOneApp: ScenarioFile = {
  format: 1,
  id: 'leave-one-app',
  question: 'Alice logs out of the shop. Who asks for her password when she opens it again?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'open-app', app: 'shop' },
    { at: '1m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s', app: 'shop' },
    { at: '5m', who: 'alice.laptop', do: 'leave-app', app: 'shop', how: 'local' },
    { at: '6m', who: 'alice.laptop', do: 'open-app', app: 'wiki' },
    { at: '7m', who: 'alice.laptop', do: 'open-app', app: 'shop' },
  ],
};
