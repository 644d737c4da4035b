/** Texts that a page keeps in this browser, under `cutoff.` and a name. Storage may be blocked, full or emptied at any time. */
const keyOf = (name: string) => `cutoff.${name}`;

/** Null where there is nothing, or no storage. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Whether it could be kept. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(name), text);
    return true;
  } catch {
    return false;
  }
}
