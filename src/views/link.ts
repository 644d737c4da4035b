/** A figure's state as a link: `?lifetime.accessTtl=20m&lifetime.at=7m30s#lifetime`. */

/** What the reader changed, as text: settings by name, and `at`, `scenario`, `models`. */
export type Changes = Readonly<Record<string, string>>;

/** The changes that a link holds for one figure. */
export function changesIn(url: URL, figure: string): Changes {
  const own = [...url.searchParams].filter(([key]) => key.startsWith(`${figure}.`));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(figure.length + 1), text]));
}

/** Names what a link asks for that the figure does not have; empty where there is nothing of the kind. */
export function strangersIn(changes: Changes, known: readonly string[]): string {
  const strange = Object.entries(changes).filter(([key]) => !known.includes(key));
  if (strange.length === 0) return '';
  const asked = strange.map(([key, text]) => `${key}=${text}`).join(', ');
  return `The link asks for ${asked}. This figure takes: ${known.join(', ')}.`;
}

/** A link to this figure with these changes; other figures' changes are left out. */
export function linkTo(url: URL, figure: string, changes: Changes): string {
  const link = new URL(url.pathname, url);
  for (const [key, text] of Object.entries(changes))
    link.searchParams.set(`${figure}.${key}`, text);
  link.hash = figure;
  return link.href;
}
