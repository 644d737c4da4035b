/** Settles a question: the run decides which option is right, and fills in the numbers. */
import { type Judgement, type Ms, parseDuration } from '#sandbox';
import type { Belief } from './breaks.ts';
import { fill, type Told, wordsOf } from './run-words.ts';
import { type Shows, untrueOf } from './shown.ts';

/** Later than `afterMs`, and no later than `untilMs`. */
export type Bracket = { afterMs: Ms; untilMs: Ms };

/** An option maintains either a moment, `stops`, or what the run shows. */
export type WrittenOption = {
  stops?: string | undefined;
  shows?: Shows | undefined;
  says: string;
  because: string;
  misconception: Belief | null;
  /** Its own run, where it names one. */
  fits: Told | null;
};

/** `takes`: the moments that amount to this option, when somebody types one. */
export type SettledOption = Pick<WrittenOption, 'says' | 'because' | 'misconception'> & {
  right: boolean;
  takes: Bracket | null;
};

export type Settled = { situation: string; options: readonly SettledOption[] };

type WrittenQuestion = { situation: string; options: readonly WrittenOption[] };

/** Throws where the file contradicts the run. */
export function settle(question: WrittenQuestion, told: Told): Settled {
  const words = wordsOf(told);
  const options = question.options.map((option) => settleOption(option, told));
  const right = options.filter((option) => option.right);
  if (right.length !== 1) {
    throw new Error(`the run makes ${right.length} options right; it must be exactly one`);
  }
  return { situation: fill(question.situation, words), options };
}

/** What an option maintains, held against a run. */
type Maintained = { name: string; stopsMs: Ms | null; holds: (told: Told) => boolean };

function maintained({ stops, shows, says }: WrittenOption): Maintained {
  if (shows) {
    const name = `the option “${says}”`;
    return { name, stopsMs: null, holds: (told) => untrueOf(shows, told).length === 0 };
  }
  const stopsMs = parseDuration(stops ?? '');
  if (stopsMs === null) throw new Error(`"${stops}" is not a duration`);
  const name = `the option that says ${stops}`;
  return { name, stopsMs, holds: ({ judgement }) => stopsThen(judgement, stopsMs) };
}

function settleOption(option: WrittenOption, told: Told): SettledOption {
  const { name, stopsMs, holds } = maintained(option);
  const { says, because, misconception, fits } = option;
  const right = holds(told);
  const words = wordsOf(told, stopsMs ?? undefined);
  if (right !== (misconception === null)) {
    throw new Error(
      right
        ? `${name} names a misconception, and the run makes it right`
        : `${name} is wrong by the run, and names no misconception`,
    );
  }
  if (fits && !holds(fits)) {
    throw new Error(`${name} does not fit the system that it names`);
  }
  return {
    says: fill(says, words),
    because: fill(because, words),
    misconception,
    right,
    takes: stopsMs === null ? null : momentsFor(stopsMs, right, told),
  };
}

const momentsFor = (stopsMs: Ms, right: boolean, { judgement }: Told): Bracket =>
  right ? bracketOf(judgement) : { afterMs: stopsMs - 1, untilMs: stopsMs };

/** A thief samples: the end lies after the last answer and no later than the first refusal for good. */
const bracketOf = ({ lastAcceptedAtMs, cutOffAtMs }: Judgement): Bracket => ({
  afterMs: lastAcceptedAtMs ?? -1,
  untilMs: cutOffAtMs ?? Number.POSITIVE_INFINITY,
});

function stopsThen(judgement: Judgement, ms: Ms): boolean {
  const { afterMs, untilMs } = bracketOf(judgement);
  return ms > afterMs && ms <= untilMs;
}
