/** What an answer may say and ask while it is at work, and how it learns that nobody waits any more. */
import { type Ask, nobody } from './ask.ts';

export type Terminal = {
  /** One line that takes the place of the one before; empty at the end. */
  tell: (line: string) => void;
  /** From now on, a Ctrl-C is a wish: the answer asks for it now and then. */
  whenStopped: () => () => boolean;
  ask: Ask;
};

/** For whoever only wants the answer. */
export const QUIET: Terminal = {
  tell: () => undefined,
  whenStopped: () => () => false,
  ask: nobody,
};

/** Progress is for people: it is told where standard error is a terminal. */
export function terminalOf(system: NodeJS.Process, ask: Ask): Terminal {
  return {
    tell: (line) => {
      if (system.stderr.isTTY) system.stderr.write(`\r\u001B[K${line}`);
    },
    whenStopped: () => {
      let isStopped = false;
      system.once('SIGINT', () => {
        isStopped = true;
      });
      return () => isStopped;
    },
    ask,
  };
}
