/** Tells once when an element is about to come into view. */
export const whenNear = (tell: () => void) => (element: Element) => {
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      tell();
    },
    { rootMargin: '200px' },
  );
  watcher.observe(element);
  return () => watcher.disconnect();
};
