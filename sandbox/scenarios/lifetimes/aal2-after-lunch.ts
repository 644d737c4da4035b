import type { ScenarioFile } from '../../model/scenario-file.ts';

/** NIST SP 800-63B-4, section 2.2.3: 24 hours overall, one hour of idleness. */
export const aal2AfterLunch: ScenarioFile = {
  format: 1,
  id: 'aal2-after-lunch',
  question: 'Level 2 asks for a password after an idle hour, and once a day. Who asks?',
  until: '27h',
  settings: { signedInFor: '24h', idleTimeout: '1h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '30m', who: 'alice.laptop', do: 'request' },
    { at: '95m', who: 'alice.laptop', do: 'request' },
    { at: '2h', who: 'alice.laptop', do: 'poll', every: '30m' },
  ],
};
