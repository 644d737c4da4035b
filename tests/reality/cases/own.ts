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
