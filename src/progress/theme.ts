/** The reader's choice of colours, kept in this browser under `cutoff.theme`. Absent: as the system says. */
const KEY = 'cutoff.theme';

export const readTheme = (): string => document.documentElement.dataset['theme'] ?? 'system';

/** Takes effect at once. Where storage is blocked or full it lasts until the page is left. */
export function setTheme(theme: string): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
