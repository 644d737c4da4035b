/** Settles a question: the run decides which option is right, and fills in the numbers. */
import { type Judgement, type Ms, parseDuration } from '#sandbox';
import type { Belief } from './breaks.ts';
import { fill, type Told, wordsOf } from './run-words.ts';

/** Later than `afterMs`, and no later than `untilMs`. */
export type Bracket = { afterMs: Ms; untilMs: Ms };

export type WrittenOption = {
  stops: string;
  says: string;
  because: string;
  misconception: Belief | null;
  /** What its own run shows, where it names one. */
  fits: Judgement | null;
};

/** `takes`: the moments that amount to this option, when somebody types one. */
export type SettledOption = Omit<WrittenOption, 'stops' | 'fits'> & {
  right: boolean;
  takes: Bracket;
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

function settleOption({ stops, fits, ...option }: WrittenOption, told: Told): SettledOption {
  const stopsMs = parseDuration(stops);
  if (stopsMs === null) throw new Error(`"${stops}" is not a duration`);
  const right = stopsThen(told.judgement, stopsMs);
  const words = wordsOf(told, stopsMs);
  if (right !== (option.misconception === null)) {
    throw new Error(
      right
        ? `the option that says ${stops} names a misconception, and the run makes it right`
        : `the option that says ${stops} is wrong by the run, and names no misconception`,
    );
  }
  if (fits && !stopsThen(fits, stopsMs)) {
    throw new Error(`the option that says ${stops} does not fit the system that it names`);
  }
  return {
    ...option,
    says: fill(option.says, words),
    because: fill(option.because, words),
    right,
    takes: right ? bracketOf(told.judgement) : { afterMs: stopsMs - 1, untilMs: stopsMs },
  };
}

/** A thief samples: the end lies after the last answer and no later than the first refusal for good. */
const bracketOf = ({ lastAcceptedAtMs, cutOffAtMs }: Judgement): Bracket => ({
  afterMs: lastAcceptedAtMs ?? -1,
  untilMs: cutOffAtMs ?? Number.POSITIVE_INFINITY,
});

function stopsThen(judgement: Judgement, ms: Ms): boolean {
  const { afterMs, untilMs } = bracketOf(judgement);
  return ms > afterMs && ms <= untilMs;
}
