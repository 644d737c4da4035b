/** Narrows the list of statements as the reader asks, and keeps what was asked in the address. */

const NAMES = ['words', 'standing', 'part'] as const;

type Asked = Record<(typeof NAMES)[number], string>;

export function filterFacts(form: HTMLFormElement, page: Document): void {
  const facts = [...page.querySelectorAll<HTMLElement>('.fact')];
  const groups = [...page.querySelectorAll<HTMLElement>('[data-fact-group]')];
  const status = form.querySelector('[role=status]');
  const texts = new Map(facts.map((fact) => [fact, fact.textContent.toLowerCase()]));

  const apply = () => {
    const asked = askedIn(form);
    const shown = facts.filter((fact) => matches(fact, texts.get(fact) ?? '', asked));
    for (const fact of facts) fact.hidden = !shown.includes(fact);
    for (const group of groups) group.hidden = !shown.some((fact) => group.contains(fact));
    if (status) status.textContent = countOf(shown.length, facts.length);
    remember(asked);
  };

  recall(form);
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', () => reveal(form, apply));
  apply();
  reveal(form, apply);
}

const askedIn = (form: HTMLFormElement): Asked => {
  const data = new FormData(form);
  const said = (name: keyof Asked) => String(data.get(name) ?? '').trim();
  return { words: said('words').toLowerCase(), standing: said('standing'), part: said('part') };
};

const matches = ({ dataset }: HTMLElement, text: string, { words, standing, part }: Asked) =>
  (standing === '' || dataset['standing'] === standing) &&
  (part === '' || dataset['part'] === part) &&
  words.split(/\s+/).every((word) => text.includes(word));

const countOf = (shown: number, all: number): string =>
  shown === all ? `All ${all} statements.` : `${shown} of ${all} statements.`;

function remember(asked: Asked): void {
  const url = new URL(location.href);
  for (const name of NAMES) {
    if (asked[name]) url.searchParams.set(name, asked[name]);
    else url.searchParams.delete(name);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function recall(form: HTMLFormElement): void {
  for (const [name, text] of new URL(location.href).searchParams) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = text;
  }
}

/** A link to one statement shows it, whatever was asked for before. */
function reveal(form: HTMLFormElement, apply: () => void): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('.fact')?.matches('[hidden]')) return;
  form.reset();
  apply();
  target.scrollIntoView();
}
