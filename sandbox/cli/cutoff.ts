/** The whole command as a function: what was typed in; an exit code and what to print out. */
import { InputError } from '../index.ts';
import { answer } from './answer.ts';
import { answerAudit } from './answer-audit.ts';
import { answerDrill } from './answer-drill.ts';
import { answerExplore } from './answer-explore.ts';
import { answerFleet } from './answer-fleet.ts';
import { type Command, readCommand } from './command.ts';
import { help } from './help.ts';
import { QUIET, type Terminal } from './terminal.ts';

/** `code`: 0; 2 where the input cannot be used; 1 where a system is over its limit, or we are wrong: jose disagrees, say. */
export type Said = { code: 0 | 1 | 2; out: string; err: string };

export async function cutoff(args: readonly string[], terminal: Terminal = QUIET): Promise<Said> {
  try {
    return await answerTo(readCommand(args), terminal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = `cutoff: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`;
    return { code: error instanceof InputError ? 2 : 1, out: '', err: line };
  }
}

const said = (out: string): Said => ({ code: 0, out, err: '' });

async function answerTo(command: Command, terminal: Terminal): Promise<Said> {
  switch (command.name) {
    case 'help':
      return said(help);
    case 'run':
    case 'compare':
      return said(await answer(command));
    case 'explore':
      return answerExplore(command, terminal);
    case 'audit':
      return answerAudit(command);
    case 'fleet':
      return said(answerFleet(command, terminal));
    case 'drill':
      return said(await answerDrill(command, terminal.ask));
  }
}
