/** Search over the index that the build made. Nothing is loaded before the first letter. */

type Found = { data: () => Promise<{ url: string; meta: { title?: string }; excerpt: string }> };
type Index = { debouncedSearch: (text: string) => Promise<{ results: Found[] } | null> };

const SHOWN = 8;

/** Makes every search link open the page's dialog, and Ctrl or Cmd + K too. */
export function openSearchDialogs(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const link = document.querySelector('[data-search-open]');
  if (!dialog || !link) return;
  const open = (event: Event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
  };
  link.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) open(event);
  });
}

/** Brings one search field to life: results below it, arrows to move among them. */
export function searchIn(place: HTMLElement): void {
  const input = place.querySelector('input');
  const status = place.querySelector('[role="status"]');
  const list = place.querySelector('ol');
  const bundle = place.dataset['bundle'];
  if (!input || !status || !list || !bundle) return;

  let index: Promise<Index> | null = null;
  const say = (text: string) => {
    status.textContent = text;
  };

  input.addEventListener('input', async () => {
    const text = input.value.trim();
    if (text === '') {
      list.replaceChildren();
      return say('Type a word or two.');
    }
    try {
      say('Searching…');
      index ??= import(/* @vite-ignore */ bundle);
      const answer = await (await index).debouncedSearch(text);
      if (!answer || input.value.trim() !== text) return;
      const shown = await Promise.all(answer.results.slice(0, SHOWN).map((found) => found.data()));
      list.replaceChildren(...shown.map(entryOf));
      say(countOf(answer.results.length, text));
    } catch {
      index = null;
      say(
        'The search index could not be loaded. It is made by the build; try again, or look in the list of lessons.',
      );
    }
  });

  place.addEventListener('keydown', (event) => {
    const stops = [input, ...list.querySelectorAll<HTMLElement>('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined || at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + move))]?.focus();
  });
}

function entryOf({ url, meta, excerpt }: Awaited<ReturnType<Found['data']>>): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('b');
  const text = document.createElement('span');
  link.href = url;
  title.textContent = meta.title ?? url;
  text.innerHTML = excerpt;
  link.append(title, text);
  item.append(link);
  return item;
}

const countOf = (count: number, text: string) => {
  if (count === 0) return `Nothing found for “${text}”.`;
  return count === 1 ? '1 page found.' : `${count} pages found.`;
};
