/**
 * A part is something that was read once for its canonical key: its shape, and what in it depends on
 * now (moments) or on what came before (names). Parts within it count only while their names are held.
 */
import type { Ms } from '../model/time.ts';

export type Slot =
  | { as: 'name'; name: string }
  | { as: 'moment'; atMs: Ms; duesMs: readonly Ms[] }
  | { as: 'rank'; among: 'epoch' | 'second' | 'password'; value: number }
  | { as: 'turn'; turn: number }
  | { as: 'unknown'; text: string };

export type Part = {
  /** Everything that is neither name nor moment, by number: the same number, the same text. */
  shape: number;
  slots: readonly Slot[];
  /** The names in its own slots. */
  names: readonly string[];
  /** It counts for something only while all of these are held. */
  needs: readonly string[];
  parts: readonly Part[];
};

/** Every name in a part, however deep. */
export const allNamesIn = ({ names, needs, parts }: Part): readonly string[] => [
  ...names,
  ...needs,
  ...parts.flatMap(allNamesIn),
];
