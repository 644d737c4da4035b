/** A mutant: the sandbox with one mistake in it, of the kind that people make. */
import type { Role } from '#sandbox';

export type Mutant = {
  id: string;
  /** What goes wrong, in a sentence. */
  says: string;
  /** The machine that goes wrong by it; where several do, the first to. */
  role: Role;
  /** Where, from the project's root. */
  file: string;
  /** What is written there, once in the whole file, and what is written in its place. */
  text: string;
  becomes: string;
  /** The scenario to run first, since it is the likeliest to show it. Which it is changes nothing but the time. */
  likely: string;
};
