/** Where a moment lies on a chart, in percent of its width. */
const MARGIN = 1;

export const placeOf = (atMs: number, untilMs: number): number =>
  Math.round((MARGIN + (atMs / untilMs) * (100 - 2 * MARGIN)) * 100) / 100;
