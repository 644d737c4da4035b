import type { ScenarioFile } from '../../model/scenario-file.ts';

/** NIST SP 800-63B-4, section 2.1.3: an overall limit, which should be 30 days or less; none for idleness. */
export const aal1ForAMonth: ScenarioFile = {
  format: 1,
  id: 'aal1-for-a-month',
  question: 'Level 1 asks for a password once in 30 days. Who asks?',
  until: '768h',
  settings: { signedInFor: '720h', idleTimeout: '720h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '240h', who: 'alice.laptop', do: 'request' },
    { at: '719h', who: 'alice.laptop', do: 'request' },
    { at: '721h', who: 'alice.laptop', do: 'request' },
  ],
};
