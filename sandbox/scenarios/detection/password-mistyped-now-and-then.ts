import type { ScenarioFile } from '../../model/scenario-file.ts';

/** As many mistakes as a guesser makes, in as many minutes more. */
export const passwordMistypedNowAndThen: ScenarioFile = {
  format: 1,
  id: 'password-mistyped-now-and-then',
  question: 'Five wrong passwords, two minutes apart. Is that the same as five in a row?',
  until: '20m',
  settings: { detectionDelay: '1m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'failed-logins', then: 'force-logout' },
    { at: '0s', who: 'alice.phone', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '3m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '5m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '7m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '9m', who: 'alice.laptop', do: 'login', mistyped: true },
    { at: '10m', who: 'alice.laptop', do: 'login' },
    { at: '13m', who: 'alice.phone', do: 'request' },
  ],
};
