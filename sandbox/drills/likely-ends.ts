/** Where to look first for an end: so long after something happened as something was told to last. */
import type { Ms } from '../model/time.ts';
import { CACHES, lengthIn, type Plan } from './plan.ts';

/** In rising order, without repetition. */
export function likelyEnds(plan: Plan): Ms[] {
  const length = (name: keyof Plan['changes']) => lengthIn(plan, name);
  const [leewayMs, skewMs, lagMs] = [length('leeway'), length('skew'), length('replicaLag')];
  const lives = (['accessTtl', 'absoluteTimeout', 'idleTimeout'] as const)
    .map(length)
    .filter((ms) => ms > 0)
    .flatMap((ms) => [ms + leewayMs + skewMs, ms + leewayMs - skewMs]);
  const lengths = [...lives, ...CACHES.map(length), lagMs, length('detectionDelay')];
  const ends = plan.events.flatMap(({ atMs }) => lengths.map((ms) => atMs + ms));
  return [...new Set(ends)].sort((a, b) => a - b);
}
