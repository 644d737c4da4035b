import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A code that nobody crosses out is a login for everybody who has seen it. */
export const codeShownTwice: ScenarioFile = {
  format: 1,
  id: 'code-shown-twice',
  question:
    'Alice signs in with a code from her mail. Somebody reads it in a log five minutes later. Is it still good?',
  until: '20m',
  settings: { linkState: 'none', hashIds: 'false' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'one-time-code' },
    { at: '1m', who: 'alice.laptop', do: 'open-link', purpose: 'one-time-code' },
    { at: '2m', who: 'alice.laptop', do: 'request' },
    { at: '6m', who: 'mallory', do: 'steal', via: 'log-leak', from: 'account-server' },
    { at: '6m30s', who: 'mallory', do: 'open-link', purpose: 'one-time-code' },
    { at: '7m', who: 'mallory', do: 'poll', every: '1m', renews: true },
  ],
};
