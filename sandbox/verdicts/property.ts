/** Folds a property over a trace. */

import type { Trace } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { actsIn } from './reading.ts';

/** A property whose state is its own business. */
export type Judged = Pick<Property<unknown>, 'id' | 'says'> & {
  /** Whether anything in this trace could break it. */
  applies: (trace: Trace) => boolean;
  /** The indices of the entries that break it; empty when it holds. */
  brokenBy: (trace: Trace) => readonly number[];
  /** The property itself, for whoever looks on while something happens. */
  fold: Property<unknown>;
};

export const judgedBy = <State>(property: Property<State>): Judged => ({
  id: property.id,
  says: property.says,
  applies: (trace) =>
    (property.needs?.(trace) ?? true) &&
    trace.entries.some(
      (entry) =>
        actsIn(entry).some(({ by }) => property.concerns.includes(by)) ||
        property.concernsMessages?.some((type) => type === entry.heard.type),
    ),
  brokenBy: ({ entries }) => {
    let state = property.start;
    return entries.flatMap((entry, index) => {
      state = property.see(state, entry);
      return property.broken(state) ? [index] : [];
    });
  },
  fold: {
    ...property,
    see: (state, entry) => property.see(state as State, entry),
    broken: (state) => property.broken(state as State),
  },
});
