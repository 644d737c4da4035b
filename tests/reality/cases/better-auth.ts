/** better-auth: sessions in its database, and the short signed copy in a cookie. */
import type { Case } from '../case.ts';
import { scaled } from '../scaled.ts';
import { betterAuthServer } from '../systems/better-auth.ts';

const own = {
  system: 'better-auth',
  start: betterAuthServer,
  model: 'server-session',
  set: {},
} as const satisfies Partial<Case>;

export const betterAuthCases: readonly Case[] = [
  {
    ...own,
    scenario: scaled('steal-then-logout', 150),
    says: 'refuses a copy of the cookie once its session is deleted',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('steal-then-password-change', 150),
    says: 'refuses a copy from before a password change that ends the other sessions',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('logout-on-the-other-device', 150),
    says: 'leaves the laptop’s session alone when the phone logs out',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'ends the laptop’s session when the phone ends all others',
    outcome: 'cut off at once',
  },
  {
    ...own,
    system: 'better-auth, cookie cache',
    scenario: scaled('cached-session', 64, 10_000),
    set: { sessionCache: '2s' },
    says: 'takes the signed copy in its cookie until that runs out, whatever the database says',
    outcome: 'cut off late',
  },
  {
    ...own,
    scenario: scaled('idle-timeout-and-a-thief', 600, 10_000),
    set: { idleTimeout: '3s' },
    says: 'is kept alive by a thief who comes back within the idle timeout',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: scaled('idle-timeout-and-a-thief', 600, 10_000),
    set: { idleTimeout: '3s', rolling: 'false' },
    says: 'ends so long after the login where use does not renew the session',
    outcome: 'in until a clock ran out',
  },
];
