/** A browser's storage as a test can have it: in memory, with a limit if one is wanted. */
export function memory(limit = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      const size = [...kept].reduce((sum, [k, v]) => sum + k.length + v.length, 0);
      if (size + value.length > limit)
        throw new DOMException('over the limit', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
