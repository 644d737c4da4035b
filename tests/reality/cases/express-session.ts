/** express-session with its rows in memory. */
import type { Case } from '../case.ts';
import { scaled } from '../scaled.ts';
import { expressSession } from '../systems/express-session.ts';
import { restarted, savedAfterLogout } from './own.ts';

const own = {
  system: 'express-session',
  start: (settings) => expressSession(settings),
  model: 'server-session',
  set: {},
} as const satisfies Partial<Case>;

export const expressSessionCases: readonly Case[] = [
  {
    ...own,
    scenario: scaled('steal-then-logout', 150),
    says: 'refuses a copy of the cookie once its session is destroyed',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('steal-then-password-change', 150),
    says: 'refuses a copy from before a password change, because the session got a new ID',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('password-without-a-new-id', 150),
    says: 'goes on taking the copy when a password change keeps the ID',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: scaled('logout-on-the-other-device', 150),
    says: 'leaves the laptop’s session and its copy alone when the phone logs out',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'ends the laptop’s session when the phone logs out everywhere else',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('account-disabled', 150),
    says: 'refuses the copy and the next login once the account is disabled',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('forced-logout-of-one-device', 150),
    says: 'ends one device’s session and spares the other',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: scaled('steal-then-nothing', 600, 9_000),
    set: { signedInFor: '6s', idleTimeout: '2s' },
    says: 'lets a busy thief outlast the idle timeout, up to the absolute one',
    outcome: 'in until a clock ran out',
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
    scenario: savedAfterLogout,
    set: { sessionSave: 'touch' },
    says: 'lets a slow request touch nothing that is gone',
    outcome: 'cut off at once',
  },
  {
    ...own,
    scenario: savedAfterLogout,
    set: { sessionSave: 'whole-row' },
    says: 'brings a destroyed session back when a slow request saves it whole (resave)',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: scaled('steal-then-nothing', 600, 6_000),
    set: { signedInFor: '60s', idleTimeout: '2s', cookieMaxAge: '2s' },
    says: 'winds the session up for a copy that is used, though the cookie is not (rolling: false)',
    outcome: 'still in',
  },
  {
    ...own,
    scenario: restarted,
    set: { storePersistence: 'memory' },
    says: 'loses every session in a restart when it keeps them in memory',
    outcome: 'in until a clock ran out',
  },
];
