/** What can be wrong with a storage: refused by the browser, full, partly unreadable, or written by a newer site. */
export type Trouble = 'blocked' | 'full' | 'corrupt' | 'newer';

/** The event by which the page hears of it, once; its detail is the {@link Trouble}. */
export const TROUBLE = 'cutoff:storage-trouble';
