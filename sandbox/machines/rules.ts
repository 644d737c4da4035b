/**
 * A machine here is a chart and a table of rules, one for each message it hears.
 *
 * A rule is pure: it reads the context and what was heard, and answers with what changes and what to
 * ask of the world. `obeying` is the one kind of action a machine may have.
 */
import type { Effect } from '../model/effect.ts';

export type Answer<Context> = { next?: Partial<Context>; effects?: readonly Effect[] };

export type Rules<Context, Event extends { type: string }> = {
  readonly [Type in Event['type']]?: (
    context: Context,
    event: Extract<Event, { type: Type }>,
  ) => Answer<Context>;
};

type Told<Context, Event> = {
  context: Context;
  event: Event;
  enqueue: { assign: (next: Partial<Context>) => void; emit: (effect: Effect) => void };
};

/** To be given to XState's `enqueueActions`: looks the rule up and enqueues its answer. */
export const obeying =
  <Context, Event extends { type: string }>(rules: Rules<Context, Event>) =>
  ({ context, event, enqueue }: Told<Context, Event>): void => {
    const type: Event['type'] = event.type;
    const decide = rules[type] as ((context: Context, event: Event) => Answer<Context>) | undefined;
    if (!decide) throw new Error(`the chart lets "${type}" in, but no rule answers it`);
    const { next, effects = [] } = decide(context, event);
    if (next) enqueue.assign(next);
    for (const effect of effects) enqueue.emit(effect);
  };

/** Answers one after another; where two change the same thing the later wins. */
export const inTurn = <Context>(...answers: readonly Answer<Context>[]): Answer<Context> => ({
  next: Object.assign({}, ...answers.map(({ next }) => next)),
  effects: answers.flatMap(({ effects = [] }) => effects),
});
