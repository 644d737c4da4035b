/** A short digest of what happened in a run, to notice that the same steps no longer lead to it. */
import type { Trace } from '../model/trace.ts';

const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits: it notices changes, and protects against nobody. */
export const hashOf = (text: string, from: number = START): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return hash >>> 0;
};

/** Of every entry of every model's run, in order. Prose is left out: a better sentence is no other run. */
export const digestOf = (traces: readonly Trace[]): number =>
  traces.reduce(
    (whole, { model, untilMs, entries }) =>
      entries.reduce(
        (hash, entry) => hashOf(canonical(entry), hash),
        hashOf(`${model.id} ${untilMs}`, whole),
      ),
    START,
  );

/** As JSON, with the keys of every object in alphabetical order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
