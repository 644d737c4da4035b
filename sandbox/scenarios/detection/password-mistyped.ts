import type { ScenarioFile } from '../../model/scenario-file.ts';

/** Four mistakes are a bad day; five are an alarm. */
export const passwordMistyped: ScenarioFile = {
  format: 1,
  id: 'password-mistyped',
  question: 'Alice has forgotten which password it was. What does the detector make of it?',
  until: '20m',
  settings: { detectionDelay: '1m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'failed-logins', then: 'force-logout' },
    { at: '0s', who: 'alice.phone', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '2m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '3m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '4m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '5m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '6m', who: 'alice.laptop', do: 'login' },
    { at: '9m', who: 'alice.phone', do: 'request' },
  ],
};
