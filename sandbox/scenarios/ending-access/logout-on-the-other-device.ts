import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Logging out means this session, on every model: nobody promised the others. */
export const logoutOnTheOtherDevice: ScenarioFile = {
  format: 1,
  id: 'logout-on-the-other-device',
  question: 'Alice logs out on her phone. Does that end her laptop’s session, or the copy of it?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30s', who: 'alice.phone', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.phone', do: 'logout' },
    { at: '6m', who: 'alice.laptop', do: 'request' },
  ],
};
