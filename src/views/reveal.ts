/** How much of a span on the chart has happened by now; all in percent of the width. */

/** `later`: none of it, so it waits behind scripts at its full width. */
export const reveal = (from: number, to: number, now: number) =>
  now <= from
    ? { x: from, width: to - from, later: true }
    : { x: from, width: Math.min(to, now) - from, later: false };
