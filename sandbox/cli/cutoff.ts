/** The whole command as a function: what was typed in; an exit code and what to print out. */
import { InputError } from '../index.ts';
import { answer } from './answer.ts';
import { type Ask, nobody } from './ask.ts';
import { readCommand } from './command.ts';

/** `code`: 0, or 2 where the input cannot be used, or 1 where we are wrong: jose disagrees, say. */
export type Said = { code: 0 | 1 | 2; out: string; err: string };

/** `ask`: who answers where a command asks something. */
export async function cutoff(args: readonly string[], ask: Ask = nobody): Promise<Said> {
  try {
    return { code: 0, out: await answer(readCommand(args), ask), err: '' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = `cutoff: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`;
    return { code: error instanceof InputError ? 2 : 1, out: '', err: line };
  }
}
