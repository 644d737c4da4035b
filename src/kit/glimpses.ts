/** Shows the glimpse behind a link on hover and on focus, until the pointer or the focus leaves, or Escape. */
import { pathTo } from './paths.ts';

/** Long enough to move the pointer from the link onto its glimpse. */
const LINGER_MS = 150;
const GAP_PX = 8;

type Texts = Readonly<Record<string, string>>;

/** Listens on the whole page, since a figure may put its text in place later. `first`: what the reader is at. */
export function showGlimpses(first: Element): void {
  const glimpse = document.body.appendChild(newGlimpse());
  let shown: HTMLElement | null = null;
  let leaving: number | undefined;

  const hide = () => {
    clearTimeout(leaving);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    glimpse.hidePopover();
  };
  const show = async (link: HTMLElement) => {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    shown = link;
    const text = await textFor(link);
    if (shown !== link || !text) return;
    glimpse.textContent = text;
    link.setAttribute('aria-describedby', glimpse.id);
    glimpse.showPopover();
    place(glimpse, link);
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, LINGER_MS);
  };
  const over = (target: EventTarget | null) => {
    const link = linkAt(target);
    if (link) show(link);
    else if (target === glimpse) clearTimeout(leaving);
    else leave();
  };
  const focus = (target: EventTarget | null) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible')) show(link);
    else hide();
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'mouse') over(target);
  });
  document.addEventListener('focusin', ({ target }) => focus(target));
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  if (first.matches(':hover')) over(first);
  else focus(first);
}

function newGlimpse(): HTMLElement {
  const glimpse = document.createElement('div');
  glimpse.id = 'glimpse';
  glimpse.className = 'glimpse';
  glimpse.role = 'tooltip';
  glimpse.popover = 'manual';
  return glimpse;
}

const linkAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-glimpse]') : null;

const loading = new Map<string, Promise<Texts>>();

/** The glimpses of one kind come together, at the first that is asked for. Without them there is still the link. */
async function textFor({ className, dataset }: HTMLElement): Promise<string | undefined> {
  const [kind = ''] = className.split(' ');
  const texts = loading.get(kind) ?? fetchTexts(kind);
  loading.set(kind, texts);
  try {
    return (await texts)[dataset['glimpse'] ?? ''];
  } catch {
    loading.delete(kind);
    return undefined;
  }
}

const fetchTexts = async (kind: string): Promise<Texts> =>
  (await fetch(pathTo(`glimpses/${kind}.json`))).json();

/** Below the link, or above where there is no room, and never beyond the edge of the page. */
function place(glimpse: HTMLElement, link: HTMLElement): void {
  const [at] = link.getClientRects();
  if (!at) return;
  const { width, height } = glimpse.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP_PX;
  const below = at.bottom + GAP_PX;
  const fits = below + height <= window.innerHeight;
  const top = fits ? below : Math.max(GAP_PX, at.top - height - GAP_PX);
  glimpse.style.left = `${Math.max(GAP_PX, Math.min(at.left, room)) + window.scrollX}px`;
  glimpse.style.top = `${top + window.scrollY}px`;
}
