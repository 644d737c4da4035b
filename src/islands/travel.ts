/** Moves a number through time, frame by frame; at once for readers who want no motion. Returns how to stop it. */
export function travel(
  from: number,
  to: number,
  lastsMs: number,
  show: (at: number) => void,
): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || lastsMs <= 0) {
    show(to);
    return () => {};
  }
  let frame = 0;
  let begun: number | null = null;
  const tick = (nowMs: number) => {
    begun ??= nowMs;
    const share = Math.min(1, (nowMs - begun) / lastsMs);
    if (share < 1) frame = requestAnimationFrame(tick);
    show(Math.round(from + (to - from) * share));
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
