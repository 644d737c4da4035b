/** The whole command as a function: what was typed in; an exit code and what to print out. */
import { InputError } from '../index.ts';
import { answer } from './answer.ts';
import { answerAudit } from './answer-audit.ts';
import { readCommand } from './command.ts';

/** `code`: 0; 2 where the input cannot be used; 1 where a system is over its limit, or we are wrong: jose disagrees, say. */
export type Said = { code: 0 | 1 | 2; out: string; err: string };

export async function cutoff(args: readonly string[]): Promise<Said> {
  try {
    const command = readCommand(args);
    if (command.name === 'audit') return await answerAudit(command);
    return { code: 0, out: await answer(command), err: '' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = `cutoff: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`;
    return { code: error instanceof InputError ? 2 : 1, out: '', err: line };
  }
}
