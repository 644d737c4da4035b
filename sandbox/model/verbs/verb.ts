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
  /** Takes what the schema has read. */
  stepOf: (read: unknown) => Step;
};

/** `to` names the actor to whom it happens, where that is not the one who does it. */
export function verb<const S extends Shape>(
  shape: S,
  does: (line: Line<S>) => Does,
  to: (line: Line<S>) => string = ({ who }) => who,
): Verb {
  return {
    schema: z.strictObject({ ...everyLine, ...shape }),
    stepOf: (read) => {
      const line = read as Line<S>;
      return { atMs: line.at, who: to(line), does: does(line) };
    },
  };
}
