import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A logout is a request too: where the issuer is down, it is lost. */
export const logoutNobodyHeard: ScenarioFile = {
  format: 1,
  id: 'logout-nobody-heard',
  question: 'Alice logs out while the issuer is down. Her page says goodbye. Who else does?',
  until: '20m',
  models: ['server-session', 'denylist-jwt', 'refresh-jwt', 'introspected-token'],
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '1m5s', who: 'mallory', do: 'poll', every: '10s', renews: true },
    { at: '2m', who: 'network', do: 'issuer-down' },
    { at: '3m', who: 'alice.laptop', do: 'logout' },
    { at: '4m', who: 'network', do: 'issuer-up' },
  ],
};
