/** Opens the page's search dialog from its link and by Ctrl or Cmd + K, and closes it behind the reader. */

export function openOnDemand(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const link = document.querySelector<HTMLElement>('[data-search-open]');
  if (!dialog || !link) return;
  const open = (event: Event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) open(event);
  });
  // A browser would spend the first Escape on emptying the field.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    const leaves = target instanceof Element && target.closest('a');
    if (leaves || target === dialog) dialog.close();
  });
}
