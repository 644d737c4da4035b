import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The link says all by itself and nobody notes its use; the log has it. What follows is the same on every model, but for what the second reset ends. */
export const resetLinkUsedTwice: ScenarioFile = {
  format: 1,
  id: 'reset-link-used-twice',
  question: 'Alice has used her reset link. What can somebody do who finds it in a log?',
  until: '20m',
  settings: { linkState: 'none', hashIds: 'false' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' },
    { at: '1m', who: 'alice.laptop', do: 'open-link', purpose: 'reset-password' },
    { at: '2m', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'mallory', do: 'steal', via: 'log-leak', from: 'account-server' },
    { at: '6m', who: 'mallory', do: 'open-link', purpose: 'reset-password' },
    { at: '7m', who: 'mallory', do: 'login' },
    { at: '7m1s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '10m', who: 'alice.laptop', do: 'request' },
  ],
};
