/** Does at once what is asked for, and then, while it is asked for again and again, the latest once in so many milliseconds. */
export function atMostEvery<Asked>(
  ms: number,
  act: (asked: Asked) => void,
): (asked: Asked) => void {
  let waiting = false;
  let latest: { asked: Asked } | null = null;
  const next = () => {
    waiting = latest !== null;
    if (!latest) return;
    const { asked } = latest;
    latest = null;
    setTimeout(next, ms);
    act(asked);
  };
  return (asked) => {
    latest = { asked };
    if (!waiting) next();
  };
}
