/** Where an api keeps the tokens that it no longer takes: in its own memory, or in Redis. */
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

/** Written to the primary and read from the copy, as an api in another region does. */
export const inRedis = ({ primary, replica }: Pair): Denylist => ({
  add: async (jti, untilSec) => {
    await primary.set(`denied:${jti}`, '', { expiration: { type: 'EXAT', value: untilSec } });
  },
  has: async (jti) => (await replica.exists(`denied:${jti}`)) === 1,
});
