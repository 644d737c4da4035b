/** Lanes as short as a page can hold them: each mark by how far it is from the one before, which in a poll is always the same. */
import type { Lane } from './lanes.ts';

export const packLane = (lane: Lane): Lane => eachMark(lane, stepsOf);

export const unpackLane = (lane: Lane): Lane => eachMark(lane, placesOf);

const eachMark = (
  { answered, refused, acts, works, ...rest }: Lane,
  turn: (all: readonly number[]) => number[],
): Lane => ({
  ...rest,
  answered: turn(answered),
  refused: turn(refused),
  acts: turn(acts),
  works: turn(works),
});

const stepsOf = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? 0));

function placesOf(steps: readonly number[]): number[] {
  let place = 0;
  return steps.map((step) => {
    place += step;
    return place;
  });
}

/** One stroke of a pen for all marks. `begin`: from the lane’s top to where a mark begins; `mark`: it; `back`: from its end to its beginning. */
export function strokeOf(
  places: readonly number[],
  { begin, mark, back }: { begin: string; mark: string; back: string },
): string {
  const [first, ...others] = stepsOf([...new Set(places)]);
  if (first === undefined) return '';
  return `M${first} ${begin}${mark}${others.map((step) => `m${step} ${back}${mark}`).join('')}`;
}
