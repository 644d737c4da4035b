/** Shows the glimpse behind a link on hover and on focus, until the pointer or the focus leaves, or Escape. */

/** Long enough to move the pointer from the link onto its glimpse. */
const LINGER_MS = 150;
const GAP_PX = 8;

export function showPreviews(page: Document): void {
  for (const link of page.querySelectorAll<HTMLElement>('[data-preview]')) {
    const glimpse = page.getElementById(link.getAttribute('aria-describedby') ?? '');
    if (glimpse && 'showPopover' in glimpse) follow(link, glimpse);
  }
}

function follow(link: HTMLElement, glimpse: HTMLElement): void {
  let leaving: number | undefined;
  const hide = () => {
    clearTimeout(leaving);
    if (glimpse.matches(':popover-open')) glimpse.hidePopover();
    document.removeEventListener('keydown', onKey);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  const show = () => {
    clearTimeout(leaving);
    if (glimpse.matches(':popover-open')) return;
    glimpse.showPopover();
    place(glimpse, link);
    document.addEventListener('keydown', onKey);
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, LINGER_MS);
  };
  for (const part of [link, glimpse]) {
    part.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') show();
    });
    part.addEventListener('pointerleave', leave);
  }
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show();
  });
  link.addEventListener('blur', hide);
}

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
