/** Tells a reader, once a page, that her progress cannot be kept, or that some of it could not be read. */
import { TROUBLE, type Trouble, troubleMet } from '../progress/trouble.ts';

const says: Readonly<Record<Trouble, string>> = {
  blocked:
    'This browser keeps nothing for this site, so your progress lasts until you leave the page.',
  full: 'This browser’s storage is full, so what you do from now on is not remembered.',
  corrupt: 'Some of your kept progress could not be read. It was set aside, and the rest is here.',
  newer: 'Your progress was kept by a newer version of this site, and is left as it is.',
};

export function tellOfTrouble(notice: HTMLElement): void {
  const tell = () => {
    const met = troubleMet();
    if (met) notice.textContent = says[met];
  };
  document.addEventListener(TROUBLE, tell);
  tell();
}
