/** iron-session: a sealed cookie, of which the server keeps nothing. */
import type { Case } from '../case.ts';
import { scaled } from '../scaled.ts';
import { ironSession } from '../systems/iron-session.ts';

const own = {
  system: 'iron-session',
  start: ironSession,
  model: 'sealed-cookie',
  set: { signedInFor: '5s' },
} as const satisfies Partial<Case>;

export const ironSessionCases: readonly Case[] = [
  {
    ...own,
    scenario: scaled('steal-then-logout', 150),
    says: 'opens a copied seal after the browser was told to drop its cookie',
    outcome: 'cut off late',
  },
  {
    ...own,
    scenario: scaled('steal-then-password-change', 150),
    says: 'opens a copied seal from before a password change',
    outcome: 'cut off late',
  },
  {
    ...own,
    scenario: scaled('steal-then-nothing', 600, 7_000),
    says: 'opens a seal until its limit and no longer',
    outcome: 'in until a clock ran out',
  },
  {
    ...own,
    scenario: scaled('steal-then-nothing', 600, 9_000),
    set: { signedInFor: '5s', leeway: '2s' },
    says: 'opens a seal for its leeway longer',
    outcome: 'in until a clock ran out',
  },
  {
    ...own,
    scenario: scaled('rolling-seal', 600, 9_000),
    set: { signedInFor: '7s', idleTimeout: '3s' },
    says: 'renews the copied seal with every answer, up to the limit written in it',
    outcome: 'cut off late',
  },
];
