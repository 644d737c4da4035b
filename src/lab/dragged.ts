/** Lets a hand be laid on a stretch of the page, and tells where along it the hand is: 0 at the left, 1 at the right. */
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

export function dragged(tell: (share: number) => void): Attachment<HTMLElement> {
  return (stretch) => {
    const follow = ({ clientX }: PointerEvent) => {
      const { left, width } = stretch.getBoundingClientRect();
      tell(Math.min(1, Math.max(0, (clientX - left) / width)));
    };
    const taken = on(stretch, 'pointerdown', (event) => {
      if (event.button !== 0) return;
      // A hand that drags selects no text.
      event.preventDefault();
      stretch.setPointerCapture(event.pointerId);
      follow(event);
    });
    const moved = on(stretch, 'pointermove', (event) => {
      if (stretch.hasPointerCapture(event.pointerId)) follow(event);
    });
    return () => {
      taken();
      moved();
    };
  };
}
