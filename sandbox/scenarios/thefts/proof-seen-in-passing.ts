import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A log has the token and the proof that went with it. Set dpopReplayCheck=true and it was used once for all. */
export const proofSeenInPassing: ScenarioFile = {
  format: 1,
  id: 'proof-seen-in-passing',
  question:
    'The token is bound to a key, and the log has a proof of it as well. Is that one good for two?',
  until: '5m',
  models: ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt', 'introspected-token'],
  settings: {
    binding: 'dpop',
    deviceKey: 'hardware',
    dpopReplayCheck: 'false',
    hashIds: 'false',
  },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '1m10s', who: 'mallory', do: 'steal', via: 'log-leak', from: 'alice.laptop' },
    { at: '1m11s', who: 'mallory', do: 'poll', every: '10s' },
  ],
};
