import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The signal costs its victim the account: whoever can guess wrongly can lock others out. */
export const passwordGuessedAt: ScenarioFile = {
  format: 1,
  id: 'password-guessed-at',
  question: 'Somebody tries one password after another. Whom does disabling the account stop?',
  until: '20m',
  settings: { detectionDelay: '1m' },
  steps: [
    { at: '0s', who: 'admin', do: 'detect', on: 'failed-logins', then: 'disable-user' },
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'guess', user: 'alice' },
    { at: '2m', who: 'mallory', do: 'guess', user: 'alice' },
    { at: '3m', who: 'mallory', do: 'guess', user: 'alice' },
    { at: '4m', who: 'mallory', do: 'guess', user: 'alice' },
    { at: '5m', who: 'mallory', do: 'guess', user: 'alice' },
    { at: '8m', who: 'alice.laptop', do: 'request' },
    { at: '9m', who: 'alice.laptop', do: 'login' },
  ],
};
