/** Where to look first for an end: so long after something happened as something was told to last. */
import type { Ms } from '../model/time.ts';
import { CACHES, lastOf, lengthIn, type Plan } from './plan.ts';

/** In rising order, without repetition. */
export function likelyEnds(plan: Plan): Ms[] {
  const length = (name: keyof Plan['changes']) => lengthIn(plan, name);
  const [leewayMs, skewMs, lagMs] = [length('leeway'), length('skew'), length('replicaLag')];
  const lives = (['accessTtl', 'absoluteTimeout', 'idleTimeout'] as const)
    .map(length)
    .filter((ms) => ms > 0)
    .flatMap((ms) => [ms + leewayMs + skewMs, ms + leewayMs - skewMs]);
  const lengths = [...lives, ...CACHES.map(length), lagMs, length('detectionDelay')];
  const ends = plan.events.flatMap(({ atMs }) =>
    lengths.filter((ms) => ms > 0).map((ms) => atMs + ms),
  );
  return [...new Set(ends)].sort((a, b) => a - b);
}

/** Whether something happens at the very moment at which something else runs out: then nobody can say what comes first. */
export function hasTie(plan: Plan): boolean {
  const moments = new Set(plan.events.map(({ atMs }) => atMs));
  return [...likelyEnds(plan), ...recheckMoments(plan)].some((atMs) => moments.has(atMs));
}

/** When a stream that the thief opens is checked again, for as long as the story goes on. */
function recheckMoments(plan: Plan): Ms[] {
  const everyMs = lengthIn(plan, 'recheckStream');
  const opened = plan.events.find(({ kind }) => kind === 'stream');
  if (!opened || everyMs === 0) return [];
  const times = Math.floor((lastOf(plan) - opened.atMs) / everyMs);
  return Array.from({ length: times }, (_, index) => opened.atMs + (index + 1) * everyMs);
}
