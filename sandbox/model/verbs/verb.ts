/** A verb of the scenario language: its fields, and the step that a line becomes. */
import * as z from 'zod/mini';
import type { Does, Step } from '../step.ts';
import type { Ms } from '../time.ts';
import { moment } from './fields.ts';

const everyLine = { at: moment, who: z.string(), do: z.string() };

type Shape = Readonly<Record<string, z.ZodMiniType>>;

type Line<S extends Shape> = { at: Ms; who: string } & { [Name in keyof S]: z.output<S[Name]> };

export type Verb = {
  schema: z.ZodMiniType & { readonly shape: object };
  /** What a field means that is left out. */
  defaults: Readonly<Record<string, unknown>>;
  /** Takes what the schema has read. */
  stepOf: (read: unknown) => Step;
};

/**
 * `to` names the actor to whom it happens, where that is not the one who does it; `when` the moment at
 * which it begins, where that is earlier than the line says.
 */
export function verb<const S extends Shape>(
  shape: S,
  does: (line: Line<S>) => Does,
  to: (line: Line<S>) => string = ({ who }) => who,
  when: (line: Line<S>) => Ms = ({ at }) => at,
): Verb {
  const hasBegun = (line: unknown) => when(line as Line<S>) >= 0;
  return {
    schema: z
      .strictObject({ ...everyLine, ...shape })
      .check(z.refine(hasBegun, { path: ['age'], error: 'must not be older than the run' })),
    defaults: Object.fromEntries(
      Object.entries(shape).flatMap(([name, field]) =>
        field instanceof z.ZodMiniDefault ? [[name, field._zod.def.defaultValue]] : [],
      ),
    ),
    stepOf: (read) => {
      const line = read as Line<S>;
      return { atMs: when(line), who: to(line), does: does(line) };
    },
  };
}
