/** `cutoff` on the command line. */
import { terminal } from './cli/ask.ts';
import { cutoff } from './cli/cutoff.ts';
import { terminalOf } from './cli/terminal.ts';

/** A reader such as `head` may have enough before we are done. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { ask, close } = terminal(process.stdin, process.stdout);
const { code, out, err } = await cutoff(process.argv.slice(2), terminalOf(process, ask));
close();
process.exitCode = code;
process.stderr.write(err);
process.stdout.write(out);
