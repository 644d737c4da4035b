/** jose in a plain api: nothing kept, a denylist in memory, or an epoch. */
import type { Case } from '../case.ts';
import { scaled } from '../scaled.ts';
import { joseApi } from '../systems/jose-api.ts';
import { restartedAfterLogout } from './own.ts';

const own = {
  system: 'jose',
  start: (settings) => joseApi(settings),
  set: { signedInFor: '5s' },
} as const satisfies Partial<Case>;

const stateless = { ...own, system: 'jose, stateless', model: 'stateless-jwt' } as const;
const denylist = { ...own, system: 'jose, denylist', model: 'denylist-jwt' } as const;
const epoch = { ...own, system: 'jose, epoch', model: 'epoch-jwt' } as const;

export const joseCases: readonly Case[] = [
  {
    ...stateless,
    scenario: scaled('steal-then-logout', 150),
    says: 'takes a stateless token until exp, logged out or not',
    outcome: 'cut off late',
  },
  {
    ...stateless,
    scenario: scaled('steal-then-logout', 150),
    set: { signedInFor: '4s', leeway: '2s' },
    says: 'takes it for the clock tolerance after exp as well',
    outcome: 'cut off late',
  },
  {
    ...stateless,
    scenario: scaled('steal-then-password-change', 150),
    says: 'takes a stateless token from before a password change',
    outcome: 'cut off late',
  },
  {
    ...stateless,
    scenario: scaled('account-disabled', 150),
    says: 'takes the stateless token of a closed account, and refuses its next login',
    outcome: 'cut off late',
  },
  {
    ...denylist,
    scenario: scaled('steal-then-logout', 150),
    says: 'refuses a token whose jti is listed',
    outcome: 'cut off at once',
  },
  {
    ...denylist,
    scenario: scaled('steal-then-password-change', 150),
    says: 'lists the token that a password change was asked with',
    outcome: 'cut off at once',
  },
  {
    ...denylist,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'cannot list a token that it was not shown',
    outcome: 'cut off late',
  },
  {
    ...denylist,
    scenario: scaled('logout-everywhere-else', 150),
    set: { ...own.set, trackIssued: 'true' },
    says: 'lists the tokens of other devices when it remembers what it issued',
    outcome: 'cut off at once',
  },
  {
    ...denylist,
    scenario: scaled('forgotten-too-soon', 150),
    set: { signedInFor: '4s', accessTtl: '4s', leeway: '2s' },
    says: 'takes a listed token again when the list forgets it at exp and the api forgives two seconds',
    outcome: 'cut off late',
  },
  {
    ...epoch,
    scenario: scaled('steal-then-logout', 150),
    says: 'has nothing against a single logout where it keeps an epoch only',
    outcome: 'cut off late',
  },
  {
    ...epoch,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'refuses all of a user’s tokens from before her epoch, the acting device’s too',
    outcome: 'cut off at once',
  },
  {
    ...epoch,
    scenario: scaled('account-disabled', 150),
    says: 'refuses the tokens of a closed account by its epoch',
    outcome: 'cut off at once',
  },
  {
    ...denylist,
    scenario: restartedAfterLogout,
    set: { ...own.set, storePersistence: 'memory' },
    says: 'takes a listed token again after a restart that forgets the list',
    outcome: 'cut off late',
  },
];
