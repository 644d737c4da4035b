/** Puts a question to whoever is at the terminal, or at the other end of a pipe. */
import { createInterface } from 'node:readline';

/** Null when nobody answers any more. */
export type Ask = (text: string) => Promise<string | null>;

export const nobody: Ask = async () => null;

/** `close` lets the process end; before the first question there is nothing to close. */
export function terminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { ask: Ask; close: () => void } {
  let reading: { close: () => void; lines: AsyncIterator<string> } | null = null;
  const begin = () => {
    const lines = createInterface({ input });
    return { close: () => lines.close(), lines: lines[Symbol.asyncIterator]() };
  };
  return {
    ask: async (text) => {
      output.write(text);
      reading ??= begin();
      const { value, done } = await reading.lines.next();
      return done ? null : value;
    },
    close: () => reading?.close(),
  };
}
