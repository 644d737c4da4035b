/** The whole command as a function: what was typed in; an exit code and what to print out. */
import { InputError } from '../index.ts';
import { answer } from './answer.ts';
import { readCommand } from './command.ts';
import type { Watching } from './fleet-answer.ts';

/** `code`: 0, or 2 where the input cannot be used, or 1 where we are wrong: jose disagrees, say. */
export type Said = { code: 0 | 1 | 2; out: string; err: string };

/** `watching`: who is told how far long work is, in a line that takes the place of the one before. */
export async function cutoff(
  args: readonly string[],
  watching: Watching = () => {},
): Promise<Said> {
  try {
    return { code: 0, out: await answer(readCommand(args), watching), err: '' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = `cutoff: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`;
    return { code: error instanceof InputError ? 2 : 1, out: '', err: line };
  }
}
