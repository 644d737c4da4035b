/** `cutoff` on the command line. */
import { cutoff } from './cli/cutoff.ts';
import { terminalOf } from './cli/terminal.ts';

/** A reader such as `head` may have enough before we are done. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { code, out, err } = await cutoff(process.argv.slice(2), terminalOf(process));
process.exitCode = code;
process.stderr.write(err);
process.stdout.write(out);
