/** Calls with the time passed, frame by frame; for readers who want no motion, once a second. Returns how to stop it. */
const SECOND = 1_000;

export function ticking(tick: (passedMs: number) => void): () => void {
  const begun = performance.now();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const timer = setInterval(() => tick(performance.now() - begun), SECOND);
    return () => clearInterval(timer);
  }
  let frame = 0;
  const next = () => {
    frame = requestAnimationFrame(next);
    tick(performance.now() - begun);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
