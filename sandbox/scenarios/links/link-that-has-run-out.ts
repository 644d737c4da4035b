import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The clock needs no memory: this much a self-contained token does alone. */
export const linkThatHasRunOut: ScenarioFile = {
  format: 1,
  id: 'link-that-has-run-out',
  question: 'Alice opens her reset link twenty minutes after she asked for it. Does it still work?',
  until: '30m',
  settings: { linkState: 'none' },
  models: ['server-session', 'stateless-jwt', 'refresh-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' },
    { at: '20m', who: 'alice.laptop', do: 'open-link', purpose: 'reset-password' },
    { at: '21m', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' },
    { at: '22m', who: 'alice.laptop', do: 'open-link', purpose: 'reset-password' },
  ],
};
