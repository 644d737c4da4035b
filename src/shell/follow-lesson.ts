/** Follows a reader through a lesson: leads back to where she was, keeps the place, and notes that the end was reached. */
import { keepFinished, keepPlace, visitTo } from '../progress/lessons.ts';
import { followReading } from './reading-place.ts';

export function followLesson(lesson: HTMLElement): void {
  const name = lesson.dataset['lesson'] ?? '';
  const list = lesson.querySelector('[data-contents]');
  if (!list) return;
  leadBack(lesson, visitTo(name)?.place ?? null);
  followReading(list, (part) => keepPlace(name, part));
  const last = [...lesson.querySelectorAll('.prose > :not(script, style)')].at(-1);
  if (!last) return;
  const end = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    keepFinished(name);
    end.disconnect();
  });
  end.observe(last);
}

/** Offered, not done: she may want to begin again. */
function leadBack(lesson: HTMLElement, place: string | null): void {
  const offer = lesson.querySelector<HTMLElement>('[data-go-on]');
  const heading = place && document.getElementById(place);
  const link = offer?.querySelector('a');
  if (!offer || !heading || !link || location.hash) return;
  link.href = `#${heading.id}`;
  link.textContent = `“${heading.textContent.trim()}”`;
  offer.hidden = false;
}
