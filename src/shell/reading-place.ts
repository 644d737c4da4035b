/** Marks in a list of contents the part that is being read, and tells of each change; null is the top of the page. */

/** The part being read is the last whose heading has passed this share of the window's height. */
const READING_LINE = 0.35;

/** Longer than any page, so that a heading above the window is still seen to have passed the line, however fast. */
const ABOVE_PX = 1_000_000;

export function followReading(list: Element, tell: (part: string | null) => void): void {
  const parts = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let before: string | null = null;
  const mark = () => {
    const line = window.innerHeight * READING_LINE;
    const read = parts.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    const part = read?.heading.id ?? null;
    if (part !== before) tell(part);
    before = part;
    for (const { link } of parts) {
      if (link === read?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const margin = `${ABOVE_PX}px 0px -${100 - READING_LINE * 100}% 0px`;
  const observer = new IntersectionObserver(mark, { rootMargin: margin });
  for (const { heading } of parts) observer.observe(heading);
}
