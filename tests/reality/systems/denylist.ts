/** Where an api keeps the tokens that it no longer takes: in its own memory, or in Redis. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '#sandbox';
import type { Pair } from '../redis.ts';

export type Denylist = {
  add(jti: string, untilSec: number): Promise<void>;
  has(jti: string): Promise<boolean>;
};

export const noDenylist: Denylist = { add: async () => {}, has: async () => false };

export function inMemory(): Denylist {
  const until = new Map<string, number>();
  return {
    add: async (jti, untilSec) => {
      until.set(jti, untilSec);
    },
    has: async (jti) => (until.get(jti) ?? 0) * 1000 > Date.now(),
  };
}

/** How long an api waits for its store. */
const PATIENCE_MS = 40;

/** Written to the primary and read from the copy, as an api in another region does. */
export const inRedis = (
  { primary, replica }: Pick<Pair, 'primary' | 'replica'>,
  { onStoreOutage }: Settings,
): Denylist => ({
  add: async (jti, untilSec) => {
    await primary().set(`denied:${jti}`, '', { expiration: { type: 'EXAT', value: untilSec } });
  },
  has: (jti) =>
    Promise.race([
      replica.exists(`denied:${jti}`).then((count) => count === 1),
      wait(PATIENCE_MS, onStoreOutage === 'fail-closed'),
    ]),
});
