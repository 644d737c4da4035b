/** `cutoff` on the command line. */
import { cutoff } from './cli/cutoff.ts';

/** A reader such as `head` may have enough before we are done. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const watching = (line: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const { code, out, err } = await cutoff(process.argv.slice(2), watching);
process.exitCode = code;
process.stderr.write(err);
process.stdout.write(out);
