import type { ScenarioFile } from '../../model/scenario-file.ts';

/** What ends a session ends its streams, at the next check. */
export const streamCheckedAgain: ScenarioFile = {
  format: 1,
  id: 'stream-checked-again',
  question: 'The server checks each open stream every ten seconds. How long does the thief’s last?',
  until: '20m',
  settings: { recheckStream: '10s' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'open-stream' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '3m', who: 'mallory', do: 'open-stream' },
    { at: '3m10s', who: 'mallory', do: 'poll', every: '30s' },
    { at: '5m12s', who: 'alice.laptop', do: 'logout' },
  ],
};
