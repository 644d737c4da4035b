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

async function sessionsInRedis(settings: Settings): Promise<System> {
  const pair = await redisPair();
  const store = new RedisStore({ client: pair.primary });
  return expressSession(settings, store, pair.stop);
}

async function denylistInRedis(settings: Settings): Promise<System> {
  const pair = await redisPair();
  const system = await joseApi(settings, inRedis(pair));
  return {
    ...system,
    stop: async () => {
      await system.stop();
      await pair.stop();
    },
  };
}

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
];
