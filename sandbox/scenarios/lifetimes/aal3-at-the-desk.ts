import type { ScenarioFile } from '../../model/scenario-file.ts';

/** NIST SP 800-63B-4, section 2.3.3: 12 hours overall at most, 15 minutes of idleness. */
export const aal3AtTheDesk: ScenarioFile = {
  format: 1,
  id: 'aal3-at-the-desk',
  question: 'Level 3 asks again after 15 idle minutes, and twice a day. Who asks?',
  until: '14h',
  settings: { signedInFor: '12h', idleTimeout: '15m' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '10m', who: 'alice.laptop', do: 'request' },
    { at: '26m', who: 'alice.laptop', do: 'request' },
    { at: '30m', who: 'alice.laptop', do: 'poll', every: '10m' },
  ],
};
