/** Sessions and a denylist in Redis, read from a replica that can be cut off. */
import { RedisStore } from 'connect-redis';
import type { Settings } from '#sandbox';
import type { Case } from '../case.ts';
import { redisPair } from '../redis.ts';
import { scaled } from '../scaled.ts';
import type { System } from '../system.ts';
import { inRedis } from '../systems/denylist.ts';
import { expressSession } from '../systems/express-session.ts';
import { joseApi } from '../systems/jose-api.ts';
import { cutOffCopy, listDown, lostDelete, savedAfterLogout } from './own.ts';

/** Each api reads the copy next door, and writes to the primary. */
async function sessionsInRedis(settings: Settings): Promise<System> {
  const { primary, replica, faults, stop } = await redisPair();
  const nearby = new RedisStore({ client: replica });
  const store = new RedisStore({ client: primary() });
  store.get = (id, done) => nearby.get(id, done);
  const system = await expressSession(settings, store);
  return { ...system, fault: (fault) => faults[fault](), stop: inTurn(system.stop, stop) };
}

async function denylistInRedis(settings: Settings): Promise<System> {
  const pair = await redisPair();
  const system = await joseApi(settings, inRedis(pair, settings));
  return {
    ...system,
    fault: (fault) => pair.faults[fault](),
    stop: inTurn(system.stop, pair.stop),
  };
}

const inTurn = (one: () => Promise<void>, other: () => Promise<void>) => async () => {
  await one();
  await other();
};

const sessions = {
  system: 'express-session, Redis',
  start: sessionsInRedis,
  model: 'server-session',
  set: {},
} as const satisfies Partial<Case>;

const denylist = {
  system: 'jose, denylist in Redis',
  start: denylistInRedis,
  model: 'denylist-jwt',
  set: { signedInFor: '5s' },
} as const satisfies Partial<Case>;

export const redisCases: readonly Case[] = [
  {
    ...sessions,
    scenario: scaled('steal-then-logout', 150),
    says: 'refuses a copy of the cookie once its row is deleted in Redis',
    outcome: 'cut off at once',
  },
  {
    ...sessions,
    scenario: scaled('logout-everywhere-else', 150),
    says: 'finds the user’s other sessions in Redis by reading them all',
    outcome: 'cut off at once',
  },
  {
    ...denylist,
    scenario: scaled('steal-then-logout', 150),
    says: 'refuses a listed token as soon as the replica has heard of it',
    outcome: 'cut off at once',
  },
  {
    ...sessions,
    scenario: cutOffCopy,
    says: 'answers for a deleted session from a replica that is cut off',
    outcome: 'still in',
  },
  {
    ...sessions,
    scenario: lostDelete,
    says: 'has a deleted session back after a failover to a replica that never heard of it',
    outcome: 'still in',
  },
  {
    ...sessions,
    scenario: savedAfterLogout,
    set: { sessionSave: 'whole-row' },
    says: 'writes a destroyed session back into Redis when a slow request saves it whole',
    outcome: 'still in',
  },
  {
    ...denylist,
    scenario: cutOffCopy,
    says: 'takes a listed token until exp where the replica is cut off',
    outcome: 'cut off late',
  },
  {
    ...denylist,
    scenario: listDown,
    set: { signedInFor: '6s', onStoreOutage: 'fail-open' },
    says: 'lets listed tokens in while Redis does not answer, if it fails open',
    outcome: 'cut off late',
  },
  {
    ...denylist,
    scenario: listDown,
    set: { signedInFor: '6s', onStoreOutage: 'fail-closed' },
    says: 'lets nobody in while Redis does not answer, if it fails closed',
    outcome: 'cut off at once',
  },
];
