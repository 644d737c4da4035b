import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Single use does not help who comes second: it only lets her notice. */
export const resetLinkBeforeItsOwner: ScenarioFile = {
  format: 1,
  id: 'reset-link-before-its-owner',
  question: 'The reset link works once. What if somebody else reads the mail first?',
  until: '20m',
  models: ['server-session', 'stateless-jwt', 'refresh-jwt', 'bff'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2m', who: 'mallory', do: 'open-link', purpose: 'reset-password' },
    { at: '3m', who: 'mallory', do: 'login' },
    { at: '3m1s', who: 'mallory', do: 'poll', every: '1m', renews: true },
    { at: '5m', who: 'alice.laptop', do: 'open-link', purpose: 'reset-password' },
    { at: '6m', who: 'alice.laptop', do: 'login' },
  ],
};
