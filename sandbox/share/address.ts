/** Where a link keeps the code of its run: behind the `#`, which no server gets to see. */
const KEY = 'run=';

/** `page`: the address of the lab. */
export const addressOf = (page: string, code: string): string =>
  `${page.split('#', 1).join()}#${KEY}${code}`;

/** The code in an address or in what follows its `#`; null where there is none. */
export function codeIn(address: string): string | null {
  const hash = address.slice(address.indexOf('#') + 1);
  return address.includes('#') && hash.startsWith(KEY) ? hash.slice(KEY.length) : null;
}
