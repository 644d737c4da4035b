/** A gap and its choices, each settled by a run: which one does all that is wanted, and what the others lack. */
import { type Chart, drawChart } from './chart.ts';
import { fill, type Told, wordsOf } from './run-words.ts';
import { type Shows, untrueOf } from './shown.ts';
import { suspectsOf, type WhichEvent } from './suspects.ts';

type Written = { says: string; because: string };

export type Filled = {
  says: string;
  because: string;
  fits: boolean;
  /** What is wanted and not so, in the words of `sayWanted`. */
  lacks: readonly string[];
  chart: Chart;
};

export type SettledGap = { choices: readonly Filled[]; right: number; which: WhichEvent | null };

/** Throws where not exactly one choice fits. */
export function settleGap(
  wanted: Shows,
  choices: readonly (Written & { told: Told })[],
): SettledGap {
  const filled = choices.map(({ says, because, told }) => {
    const lacks = Object.entries(wanted).flatMap(([name, expected]) =>
      untrueOf({ [name]: expected }, told).length > 0 ? [sayWanted(name, expected)] : [],
    );
    const words = wordsOf(told);
    const chart = drawChart([told.trace]);
    return { says, because: fill(because, words), fits: lacks.length === 0, lacks, chart };
  });
  const fitting = filled.filter(({ fits }) => fits);
  if (fitting.length !== 1)
    throw new Error(`${fitting.length} choices do all that is wanted; it must be exactly one`);
  const right = filled.findIndex(({ fits }) => fits);
  const run = choices[right];
  return { choices: filled, right, which: run ? suspectsOf(run.told.trace) : null };
}

const measures: Readonly<Record<string, string>> = {
  exposure: 'exposure',
  dwell: 'the thief’s stay',
  worstCase: 'the worst case',
  accepted: 'requests answered to the thief',
  rides: 'requests made from the victim’s page',
  forgedRequests: 'forged requests carried out',
  signIns: 'sign-ins',
  userRefused: 'times that the user is turned away',
  collateral: 'innocent sessions lost',
  storeReads: 'store reads',
  stillIn: 'a thief still in at the end',
};

const signs: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'more than',
  '=': 'exactly',
};

/** `exposure: less than 1m`, `no collateral`. */
export function sayWanted(name: string, expected: string): string {
  const what = measures[name] ?? name;
  if (expected === 'none') return `no ${what}`;
  if (expected === 'some') return `some ${what}`;
  const [, sign = '', amount = ''] = /^([<>=])\s*(\S+)$/.exec(expected) ?? [];
  return sign ? `${what}: ${signs[sign]} ${amount}` : `${what} ${expected}`;
}
