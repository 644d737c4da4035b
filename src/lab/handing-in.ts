/** What is handed to the lab as a whole: a file dropped on it, text pasted where no field has the focus, a link in the address. */
import { on } from 'svelte/events';

type Take = (text: string) => void;

export const handedIn = (take: Take) => (lab: HTMLElement) => {
  const over = on(lab, 'dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  const drop = on(lab, 'drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    file.text().then(take);
  });
  const paste = on(document, 'paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() !== '' && !isField(event.target)) take(text);
  });
  return () => {
    over();
    drop();
    paste();
  };
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;

/** Taken once: afterwards the address is the page's own, so that a reload keeps what was done since. */
export function linkIn(take: Take): void {
  if (!location.hash.startsWith('#run=')) return;
  const link = location.href;
  history.replaceState(null, '', location.pathname + location.search);
  take(link);
}
