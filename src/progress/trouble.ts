/** What can be wrong with a storage: refused by the browser, full, partly unreadable, or written by a newer site. */
export type Trouble = 'blocked' | 'full' | 'corrupt' | 'newer';

/** The event by which the page hears of the first trouble. */
export const TROUBLE = 'cutoff:storage-trouble';

/** The first trouble of this page: it may be met before anybody listens, so it stays on the document’s root. */
export const troubleMet = (): Trouble | undefined =>
  document.documentElement.dataset['storageTrouble'] as Trouble | undefined;

/** Only the first is told. */
export function meetTrouble(trouble: Trouble): void {
  if (troubleMet()) return;
  document.documentElement.dataset['storageTrouble'] = trouble;
  document.dispatchEvent(new Event(TROUBLE));
}
