import type { ScenarioFile } from '../../model/scenario-file.ts';

/** With HS256, checking is making: one weak service signs for all. */
export const sharedSecret: ScenarioFile = {
  format: 1,
  id: 'shared-secret',
  question: 'Every service checks tokens with the same HMAC key. Which of them can make one?',
  until: '10m',
  settings: { algorithm: 'HS256', keySharing: 'true' },
  models: ['server-session', 'stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'refresh-jwt'],
  steps: [
    { at: '2m', who: 'mallory', do: 'forge', how: 'shared-key', user: 'alice' },
    { at: '2m1s', who: 'mallory', do: 'poll', every: '1m' },
    { at: '5m', who: 'admin', do: 'disable-user', user: 'alice' },
  ],
};
