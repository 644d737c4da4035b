/** A notebook with what it was before and what was undone. */
import { type Command, isMove, obey } from './commands.ts';
import type { Notebook } from './notebook.ts';

/** `past` ends with the last, `future` begins with the next. */
export type History = {
  readonly past: readonly Notebook[];
  readonly now: Notebook;
  readonly future: readonly Notebook[];
};

/** Older ones are forgotten. */
const PAST_MAX = 100;

export const beginHistory = (now: Notebook): History => ({ past: [], now, future: [] });

export function perform(history: History, command: Command): History {
  const now = obey(history.now, command);
  if (now === history.now) return history;
  if (isMove(command)) return { ...history, now };
  return { past: [...history.past, history.now].slice(-PAST_MAX), now, future: [] };
}

export function undo(history: History): History {
  const now = history.past.at(-1);
  return now
    ? { past: history.past.slice(0, -1), now, future: [history.now, ...history.future] }
    : history;
}

export function redo(history: History): History {
  const [now, ...future] = history.future;
  return now ? { past: [...history.past, history.now], now, future } : history;
}
