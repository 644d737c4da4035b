/** Runs that the course has no scenario for. */
import { readScenario } from '#sandbox';

export const headerCopied = readScenario({
  format: 1,
  id: 'header-copied',
  question: 'A recording of one request is copied at once. Does its header open anything?',
  until: '7s',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '300ms', who: 'alice.laptop', do: 'request' },
    { at: '500ms', who: 'mallory', do: 'steal', via: 'har', from: 'alice.laptop' },
    { at: '670ms', who: 'mallory', do: 'poll', every: '200ms' },
    { at: '2s', who: 'alice.laptop', do: 'logout' },
  ],
});

const copied = [
  { at: '0s', who: 'alice.laptop', do: 'login' },
  { at: '500ms', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
  { at: '670ms', who: 'mallory', do: 'poll', every: '200ms' },
];

const run = (id: string, question: string, steps: readonly object[]) =>
  readScenario({ format: 1, id, question, until: '7s', steps: [...copied, ...steps] });

export const savedAfterLogout = run(
  'saved-after-logout',
  'A request that takes a second is still running when Alice logs out. What does it save?',
  [
    { at: '1500ms', who: 'alice.laptop', do: 'request', slow: '1s' },
    { at: '2s', who: 'alice.laptop', do: 'logout' },
  ],
);

export const restartedAfterLogout = run(
  'restarted-after-logout',
  'Alice logs out, and a second later the server restarts. What does it still know?',
  [
    { at: '1500ms', who: 'alice.laptop', do: 'logout' },
    { at: '2500ms', who: 'network', do: 'restart' },
  ],
);

export const restarted = run(
  'restarted',
  'The server restarts and forgets. Who has to sign in again?',
  [
    { at: '2500ms', who: 'network', do: 'restart' },
    { at: '4s', who: 'alice.laptop', do: 'request' },
  ],
);

export const cutOffCopy = run(
  'cut-off-copy',
  'The api’s copy of the store is cut off before Alice logs out. What does it answer?',
  [
    { at: '1s', who: 'network', do: 'partition' },
    { at: '2s', who: 'alice.laptop', do: 'logout' },
  ],
);

export const lostDelete = run(
  'lost-delete',
  'The primary dies with Alice’s logout, which the copy never heard of. Is her session back?',
  [
    { at: '1s', who: 'network', do: 'partition' },
    { at: '2s', who: 'alice.laptop', do: 'logout' },
    { at: '3s', who: 'network', do: 'failover' },
  ],
);

export const listDown = run(
  'list-down',
  'The list does not answer for two seconds. What is done with the tokens on it?',
  [
    { at: '1500ms', who: 'alice.laptop', do: 'logout' },
    { at: '2500ms', who: 'network', do: 'store-down' },
    { at: '4500ms', who: 'network', do: 'store-up' },
  ],
);
