/** Scenarios with the other value of a setting: what the careful system does where they show the careless one. */
import type { ModelId } from '#sandbox';

type Changed = {
  scenario: string;
  changes: Readonly<Record<string, string>>;
  /** Default: the models that the scenario is for. */
  on?: readonly ModelId[];
};

const allChecks = 'signature,not-none,algorithm,type,issuer,audience,key-source,kid';

export const changed: readonly Changed[] = [
  { scenario: 'unsigned-token', changes: { checks: allChecks }, on: ['stateless-jwt'] },
  { scenario: 'public-key-as-secret', changes: { checks: allChecks }, on: ['stateless-jwt'] },
  { scenario: 'key-in-the-header', changes: { checks: allChecks }, on: ['stateless-jwt'] },
  { scenario: 'token-for-another-api', changes: { checks: allChecks }, on: ['stateless-jwt'] },
  { scenario: 'billing-takes-any-token', changes: { checks: allChecks } },
  {
    scenario: 'database-dump',
    changes: { hashIds: 'true' },
    on: ['server-session', 'refresh-jwt'],
  },
  { scenario: 'database-dump', changes: { binding: 'dpop' }, on: ['refresh-jwt'] },
  { scenario: 'log-leak', changes: { hashIds: 'true' }, on: ['server-session', 'stateless-jwt'] },
  {
    scenario: 'planted-by-a-sibling',
    changes: { newIdOn: 'login' },
    on: ['server-session'],
  },
  {
    scenario: 'planted-by-a-sibling',
    changes: { cookiePrefix: 'host' },
    on: ['server-session'],
  },
  { scenario: 'post-right-after-login', changes: { sameSite: 'lax' }, on: ['server-session'] },
  {
    scenario: 'logged-out-by-another-site',
    changes: { csrfToken: 'true' },
    on: ['server-session', 'refresh-jwt', 'bff'],
  },
  { scenario: 'forgotten-too-soon', changes: { denylistKeeps: 'exp+leeway' } },
  { scenario: 'steal-then-logout', changes: { ending: 'refresh,denylist' }, on: ['refresh-jwt'] },
  {
    scenario: 'steal-then-logout',
    changes: { hop: '0s', accessTtl: '10m' },
    on: ['stateless-jwt'],
  },
  { scenario: 'logout-everywhere-else', changes: { trackIssued: 'true' }, on: ['denylist-jwt'] },
  {
    scenario: 'forced-logout-of-one-device',
    changes: { accessTtl: '3m' },
    on: ['refresh-jwt', 'bff'],
  },
  {
    scenario: 'steal-then-nothing',
    changes: { binding: 'dpop', deviceKey: 'hardware', dpopNonce: 'true' },
    on: ['refresh-jwt'],
  },
  {
    scenario: 'signed-ahead',
    changes: { dpopNonce: 'true' },
    on: ['stateless-jwt', 'refresh-jwt'],
  },
  { scenario: 'proof-seen-in-passing', changes: { dpopReplayCheck: 'true' } },
  { scenario: 'signing-key-leaks', changes: { accessTtl: '7m' }, on: ['phantom-token'] },
];
