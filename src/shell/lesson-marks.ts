/** Marks the lessons of a list that this browser knows as begun or finished. */
import { visits } from '../progress/lessons.ts';

export function markLessons(links: Iterable<HTMLElement>): void {
  const kept = visits();
  for (const link of links) {
    const visit = kept[link.dataset['mark'] ?? ''];
    if (!visit) continue;
    const mark = document.createElement('small');
    mark.textContent = visit.finishedAt ? ' ✓ finished' : ' begun';
    link.after(mark);
  }
}
