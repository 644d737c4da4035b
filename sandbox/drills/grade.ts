/** Grades an answer: right, or the misconception that gives this very time. */

import { InputError } from '../model/input-error.ts';
import type { Ms } from '../model/time.ts';
import type { Misconception } from './belief.ts';
import type { Drill } from './drill.ts';
import { type Precision, readClock, sayClock, unitOf } from './say-time.ts';
import { wrongTimesOf } from './wrong-times.ts';

export type Grade = { right: boolean; misconception: Misconception | null; why: string };

const NEVER = /^\s*(never|still in|not at all|it never does)\s*\.?\s*$/i;

/** Reads a clock time or “never”. Throws an {@link InputError} that says what can be answered. */
function readTime(text: string): Ms | null {
  if (NEVER.test(text)) return null;
  const atMs = readClock(text);
  if (atMs === null)
    throw new InputError(
      `"${text.trim()}" is not a time. Valid: a clock time such as 9:42 or 9:42:30, or never.`,
    );
  return atMs;
}

/** A time is right to the precision that the question asks for, and no further. */
export function grade(drill: Drill, text: string): Grade {
  const { answer, precision } = drill;
  const atMs = readTime(text);
  const same = (other: Ms | null) => isSame(atMs, other, precision);
  if (same(answer.atMs)) return { right: true, misconception: null, why: answer.why };
  const found = wrongTimesOf(drill).find((each) => same(each.atMs));
  if (found) return { right: false, misconception: found.misconception, why: found.why };
  return { right: false, misconception: null, why: nothingThere(atMs) };
}

const isSame = (one: Ms | null, other: Ms | null, precision: Precision): boolean =>
  one === null || other === null
    ? one === other
    : Math.floor(one / unitOf(precision)) === Math.floor(other / unitOf(precision));

const nothingThere = (atMs: Ms | null): string =>
  atMs === null
    ? 'It does end: something here has a clock, or was told.'
    : `Nothing that is checked changes at ${sayClock(atMs)}.`;
