/** oidc-provider: JWTs renewed by a refresh token, or opaque tokens that the api asks about. */
import type { Case } from '../case.ts';
import { scaled } from '../scaled.ts';
import { oidcProvider } from '../systems/oidc-provider.ts';
import { headerCopied } from './own.ts';

const own = { start: oidcProvider } as const satisfies Partial<Case>;

const refresh = {
  ...own,
  system: 'oidc-provider, refresh',
  model: 'refresh-jwt',
  set: { accessTtl: '4s' },
} as const;

const bound = {
  ...refresh,
  system: 'oidc-provider, DPoP',
  set: { accessTtl: '4s', binding: 'dpop' },
} as const;

const opaque = {
  ...own,
  system: 'oidc-provider, introspection',
  model: 'introspected-token',
  set: {},
} as const;

export const oidcProviderCases: readonly Case[] = [
  {
    ...refresh,
    scenario: scaled('steal-then-logout', 150),
    says: 'leaves the access JWT to live out its life when the refresh token is revoked',
    outcome: 'cut off late',
  },
  {
    ...refresh,
    scenario: scaled('steal-then-password-change', 150),
    says: 'leaves the access JWT alone when all grants of the user are ended',
    outcome: 'cut off late',
  },
  {
    ...refresh,
    scenario: scaled('nobody-notices', 450, 8_000),
    set: { accessTtl: '2s' },
    says: 'ends the family when the victim shows a refresh token that the thief has used',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('steal-then-nothing', 600, 10_000),
    set: { signedInFor: '6s', accessTtl: '2s' },
    says: 'renews for the thief until the family’s life is over, where nobody else renews',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('reuse-thief-first', 225),
    says: 'ends the family when the user renews second, and lets the thief’s last token expire',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('reuse-victim-first', 225),
    says: 'ends the family when the thief renews second, the user’s session with it',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('reuse-inside-the-grace', 225),
    set: { ...refresh.set, reuseGrace: '0s' },
    says: 'knows no grace: the second use ends the family, however soon it comes',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('patient-thief', 450, 10_000),
    set: { signedInFor: '7s', accessTtl: '2s' },
    says: 'never sees a reuse where the thief waits until the laptop is closed',
    outcome: 'in until a clock ran out',
  },
  {
    ...refresh,
    scenario: scaled('logout-then-work', 300),
    set: { signedInFor: '12s', accessTtl: '3s' },
    says: 'renews an honest page’s tokens unnoticed, and lets the old one live out its life',
    outcome: 'cut off late',
  },
  {
    ...refresh,
    scenario: scaled('account-disabled', 150),
    says: 'leaves a closed account its access JWT, and nothing after it',
    outcome: 'cut off late',
  },
  {
    ...opaque,
    scenario: scaled('forced-logout-of-one-device', 150),
    says: 'ends one device’s grant and spares the other',
    outcome: 'cut off at once',
  },
  {
    ...opaque,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'ends the laptop’s grant when the phone logs out everywhere else',
    outcome: 'cut off at once',
  },
  {
    ...opaque,
    scenario: scaled('steal-then-logout', 150),
    says: 'calls a revoked token inactive from the next question on',
    outcome: 'cut off at once',
  },
  {
    ...opaque,
    scenario: scaled('asked-and-remembered', 150),
    set: { introspectionCache: '1900ms' },
    says: 'cannot reach an api that remembers the last answer',
    outcome: 'cut off late',
  },
  {
    ...bound,
    scenario: headerCopied,
    says: 'binds a token to a key, so that a copied header is refused: the proof in it was used',
    outcome: 'never in',
  },
  {
    ...bound,
    scenario: headerCopied,
    set: { ...bound.set, dpopReplayCheck: 'false' },
    says: 'has its bound token taken with the copied proof, where the api remembers none',
    outcome: 'cut off late',
  },
  {
    ...bound,
    scenario: scaled('steal-then-logout', 150),
    says: 'cannot tell the thief who took the key along',
    outcome: 'cut off late',
  },
];
