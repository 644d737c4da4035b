/** Shows the glimpse behind a link on hover and on focus, until the pointer or the focus leaves, or Escape. */

/** Long enough to move the pointer from the link onto its glimpse. */
const LINGER_MS = 150;
const GAP_PX = 8;

type Shown = { link: HTMLElement; glimpse: HTMLElement };

/** Listens on the whole page, since a figure may put its text in place later. */
export function showPreviews(page: Document): void {
  let shown: Shown | null = null;
  let leaving: number | undefined;

  const hide = () => {
    clearTimeout(leaving);
    if (shown?.glimpse.matches(':popover-open')) shown.glimpse.hidePopover();
    shown = null;
  };
  const show = (link: HTMLElement) => {
    clearTimeout(leaving);
    if (shown?.link === link) return;
    hide();
    shown = glimpseOf(link);
    if (!shown) return;
    shown.glimpse.showPopover();
    place(shown);
  };
  page.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = previewed(target);
    if (link && pointerType === 'mouse') return show(link);
    clearTimeout(leaving);
    const stays = target instanceof Node && shown?.glimpse.contains(target);
    if (!stays) leaving = window.setTimeout(hide, LINGER_MS);
  });
  page.addEventListener('focusin', ({ target }) => {
    const link = previewed(target);
    if (link?.matches(':focus-visible')) show(link);
    else hide();
  });
  page.addEventListener('focusout', hide);
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

const previewed = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-preview]') : null;

function glimpseOf(link: HTMLElement): Shown | null {
  const glimpse = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  return glimpse && 'showPopover' in glimpse ? { link, glimpse } : null;
}

/** Below the link, or above where there is no room, and never beyond the edge of the page. */
function place({ link, glimpse }: Shown): void {
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
