/** A figure's state as a link: `?lifetime.accessTtl=20m&lifetime.at=7m30s#lifetime`. */

/** What the reader changed, as text: settings by name, and `at`, `scenario`, `models`. */
export type Changes = Readonly<Record<string, string>>;

/** The changes that a link holds for one figure. */
export function changesIn(url: URL, figure: string): Changes {
  const own = [...url.searchParams].filter(([key]) => key.startsWith(`${figure}.`));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(figure.length + 1), text]));
}

/** A link to this figure with these changes; other figures' changes are left out. */
export function linkTo(url: URL, figure: string, changes: Changes): string {
  const link = new URL(url.pathname, url);
  for (const [key, text] of Object.entries(changes))
    link.searchParams.set(`${figure}.${key}`, text);
  link.hash = figure;
  return link.href;
}
