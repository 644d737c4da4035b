/** What became of one row: when it was written, by whom, at whose asking, and when it dies. */
import type { Entry, Trace } from '#sandbox';
import { clockSeconds } from './clock.ts';
import { happened } from './happened.ts';
import { nameOf } from './names.ts';

export type Written = { entry: number; at: string; says: string; askedBy: string | null };

/** At one actor, up to the entry that was seen last. */
export function rowHistory(
  trace: Trace,
  actor: string,
  { store, key }: { store: string; key: string },
  seen: number,
): readonly Written[] {
  return trace.entries.slice(0, seen).flatMap((entry, index) => {
    if (entry.actor !== actor || !touches(entry, store, key)) return [];
    const from = entry.heard.from;
    return [
      {
        entry: index,
        at: clockSeconds(entry.atMs),
        says: happened(trace, index),
        askedBy: from === actor ? null : nameOf(from, trace),
      },
    ];
  });
}

function touches({ heard, effects }: Entry, store: string, key: string): boolean {
  if (heard.type === 'promoted') return true;
  if (heard.type === 'copy') return heard.store === store && heard.key === key;
  return effects.some(
    (effect) => effect.type === 'write' && effect.store === store && effect.key === key,
  );
}
