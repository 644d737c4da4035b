/** Brings a search field to life: answers below it, told to screen readers, arrows to move among them. */
import { type Answer, indexAt, type Passage } from './search-index.ts';

const NO_INDEX = import.meta.env.DEV
  ? 'There is no search index while developing: it is made by npm run build.'
  : 'The search index could not be loaded. Try again, or look in the list of lessons.';

export function searchIn(place: HTMLElement): void {
  const input = place.querySelector('input');
  const status = place.querySelector('[role="status"]');
  const list = place.querySelector('ol');
  const { bundle } = place.dataset;
  if (!input || !status || !list || !bundle) return;

  const ask = indexAt(bundle);
  const show = (says: string, passages: readonly Passage[] = []) => {
    status.textContent = says;
    list.replaceChildren(...passages.map(itemOf));
  };

  input.addEventListener('input', async () => {
    const text = input.value.trim();
    if (text === '') return show('Type a word or two.');
    if (list.childElementCount === 0) show('Searching…');
    try {
      const answer = await ask(text);
      if (answer && input.value.trim() === text) show(countOf(answer, text), answer.passages);
    } catch {
      show(NO_INDEX);
    }
  });

  place.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === input) list.querySelector('a')?.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  });
}

function itemOf({ url, title, lesson, excerpt }: Passage): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.append(element('b', title));
  if (lesson !== title) link.append(element('small', lesson));
  // Pagefind escapes the text of an excerpt; the only tags in it are its own <mark>.
  const words = element('span', '');
  words.innerHTML = excerpt;
  link.append(words);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function countOf({ passages, lessons }: Answer, text: string): string {
  if (lessons === 0) return `Nothing found for “${text}”.`;
  const inLessons = lessons === 1 ? 'one lesson' : `${lessons} lessons`;
  return `${passages.length === 1 ? 'One passage' : `${passages.length} passages`} in ${inLessons}.`;
}
