/** Data as text that a page's markup can hold as it is: an attribute writes each quote out as six characters. */

/** Its own inverse, so nothing in the data can be mistaken. */
const swapQuotes = (text: string): string =>
  text.replace(/["`]/g, (quote) => (quote === '"' ? '`' : '"'));

export const toPage = (data: unknown): string => swapQuotes(JSON.stringify(data));

export const fromPage = (text: string): unknown => JSON.parse(swapQuotes(text));
