/** What a link of format 1 says, in this order. Nothing here may change without a new format. */
import type { Line } from '../model/scenario-file.ts';
import type { Ms } from '../model/time.ts';
import { as, below, type Codec, record, yesOrNo } from './codec.ts';
import { coded, listOf, perhaps, span, text, whole } from './kinds.ts';
import { lines } from './steps.ts';
import { MODELS, ROOM, SETTINGS } from './tables.ts';

type Pairs = readonly (readonly [name: string, text: string])[];

/** A scenario that does not come with Cutoff. */
export type Base = { untilMs: Ms; question: string; settings: Pairs; lines: readonly Line[] };

export type Content = {
  id: string;
  /** Null: the one of this id that comes with Cutoff. */
  base: Base | null;
  name: string;
  cutMs: Ms | null;
  /** Whether the branch keeps what was written until then, and `added` is only what follows. */
  goesOn: boolean;
  added: readonly Line[];
  /** Null: as the scenario says. */
  untilMs: Ms | null;
  settings: Pairs;
  systems: readonly { model: string; settings: Pairs }[];
  looking: number;
  atMs: Ms;
  entry: number | null;
  digest: number;
};

const pairs: Codec<Pairs> = listOf(
  as(
    record({ name: coded(SETTINGS, ROOM.settings), value: text }),
    ([name, value]) => ({ name, value }),
    ({ name, value }) => [name, value] as const,
  ),
);

export const content: Codec<Content> = record({
  id: text,
  base: perhaps(record({ untilMs: span, question: text, settings: pairs, lines })),
  name: text,
  cutMs: perhaps(span),
  goesOn: yesOrNo,
  added: lines,
  untilMs: perhaps(span),
  settings: pairs,
  systems: listOf(record({ model: coded(MODELS, ROOM.models), settings: pairs })),
  looking: whole,
  atMs: span,
  entry: perhaps(whole),
  digest: below(2 ** 32),
});
