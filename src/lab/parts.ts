/** What the lab needs once a reader lays hands on it, or has left something there: fetched together, once. */
export const fetchParts = async () => {
  const [{ start }, history, commands, keeping] = await Promise.all([
    import('./engine.ts'),
    import('./history.ts'),
    import('./commands.ts'),
    import('./keeping.ts'),
  ]);
  return { start, ...history, ...commands, ...keeping };
};

export type Parts = Awaited<ReturnType<typeof fetchParts>>;
