/** What the lab needs once a reader lays hands on it, or has left something there: fetched together, once. */
export async function fetchParts() {
  const [{ start }, { perform, redo, undo }, { isMove }, { readHistory, writeHistory }] =
    await Promise.all([
      import('./engine.ts'),
      import('./history.ts'),
      import('./commands.ts'),
      import('./keeping.ts'),
    ]);
  return { start, perform, redo, undo, isMove, readHistory, writeHistory };
}

export type Parts = Awaited<ReturnType<typeof fetchParts>>;
