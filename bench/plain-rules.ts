/**
 * The machines without XState: the same charts, guards and rules, and nothing around them. This is the ceiling
 * for whatever is done to make transitions cheaper.
 */
import type { React } from '#sandbox';

type Event = { type: string };
type Told = { context: object; event: Event };
type Candidate = { guard?: string; target?: string; actions?: string | readonly string[] };
type On = Readonly<Record<string, string | Candidate | readonly (string | Candidate)[]>>;
type Chart = { on?: On; states?: Readonly<Record<string, { on?: On }>> };
type Enqueue = { assign: (next: object) => void; emit: (effect: unknown) => void };
type Implemented = {
  guards: Readonly<Record<string, (told: Told) => boolean>>;
  /** XState keeps with an action the function that it was made of. */
  actions: Readonly<Record<string, { collect: (told: Told & { enqueue: Enqueue }) => void }>>;
};

const candidatesIn = (on: On | undefined, type: string): Candidate[] =>
  [on?.[type] ?? []].flat().map((each) => (typeof each === 'string' ? { target: each } : each));

export const plainReact: React = ({ actor, machine, snapshot }, { from, what }, nowMs) => {
  const heard = Object.assign({}, what, { from, clockMs: nowMs + actor.skewMs });
  const chart = machine.config as Chart;
  const { guards, actions } = machine.implementations as unknown as Implemented;
  const { value, context: before } = snapshot;
  const chosen = [
    ...candidatesIn(chart.states?.[String(value)]?.on, heard.type),
    ...candidatesIn(chart.on, heard.type),
  ].find(({ guard }) => !guard || guards[guard]?.({ context: before, event: heard }));
  let context = before;
  const effects: unknown[] = [];
  const enqueue: Enqueue = {
    assign: (next) => {
      context = { ...context, ...next };
    },
    emit: (effect) => effects.push(effect),
  };
  for (const name of [chosen?.actions ?? []].flat()) {
    actions[name]?.collect({ context, event: heard, enqueue });
  }
  const state = chosen?.target?.replace(/^\./, '') ?? String(value);
  const entry = { atMs: nowMs, actor: actor.name, heard, state, effects };
  return { snapshot: { value: state, context }, entry } as unknown as ReturnType<React>;
};
