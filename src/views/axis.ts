/** The time axis of a chart: where a moment lies, in percent of the width, and the clock times below. */
import { clockFace } from './clock.ts';

const MARGIN = 1;

export const placeOf = (atMs: number, untilMs: number): number =>
  Math.round((MARGIN + (atMs / untilMs) * (100 - 2 * MARGIN)) * 100) / 100;

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080].map((n) => n * MINUTE);

/** From which end of a long label it is placed, so that it leaves the chart at neither side. */
export const anchorAt = (x: number): 'start' | 'middle' | 'end' =>
  x < 30 ? 'start' : x > 70 ? 'end' : 'middle';

/** Seven ticks at most, on round clock times; every second one may be left out where it is narrow. */
export function ticksOf(untilMs: number) {
  const every = STEPS.find((step) => untilMs / step <= 7.5) ?? untilMs;
  return Array.from({ length: Math.floor(untilMs / every) + 1 }, (_, index) => ({
    x: placeOf(index * every, untilMs),
    label: clockFace(index * every),
    minor: index % 2 === 1,
  }));
}
