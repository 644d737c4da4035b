/** Puts the sentence of four choices together from the table that the build made. */

export function followChoices(product: HTMLElement): void {
  const form = product.querySelector('form');
  const sentence = product.querySelector('.sentence');
  const table = product.querySelector('details');
  if (!form || !sentence || !table) return;
  table.open = false;
  const say = () => {
    sentence.textContent = sentenceFor(table, new FormData(form));
  };
  form.addEventListener('input', say);
  say();
}

function sentenceFor(table: HTMLElement, chosen: FormData): string {
  const heads = [...table.querySelectorAll('thead th')];
  const column = heads.findIndex((head) => fits(head, 'event', chosen));
  const row = [...table.querySelectorAll('tbody tr')].find((each) =>
    ['kind', 'life', 'memory'].every((name) => fits(each, name, chosen)),
  );
  const cell = row?.children[column];
  const because = cell?.getAttribute('data-because') ?? '';
  return `${textOf(heads[column])} ${textOf(cell)}. ${because}`;
}

/** A row that does not say is for every choice. */
function fits(element: Element, name: string, chosen: FormData): boolean {
  const own = element.getAttribute(`data-${name}`);
  return name === 'event' ? own === chosen.get(name) : own === null || own === chosen.get(name);
}

const textOf = (element: Element | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
