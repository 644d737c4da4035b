import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A list can show only what a server remembers. */
export const endedFromTheList: ScenarioFile = {
  format: 1,
  id: 'ended-from-the-list',
  question: 'Alice finds a login on her list that is not hers, and ends it. Is the thief out?',
  until: '20m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'bob.laptop', do: 'login' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'password', user: 'alice' },
    { at: '3m', who: 'mallory', do: 'login' },
    { at: '3m1s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m', who: 'alice.laptop', do: 'end-listed', device: 'mallory' },
    { at: '6m', who: 'alice.laptop', do: 'request' },
    { at: '7m', who: 'bob.laptop', do: 'request' },
  ],
};
