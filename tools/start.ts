/** `npm start`: builds the site where needed, serves it, and prints its address last. */
import { parseArgs } from 'node:util';
import { buildIfChanged } from './build.ts';

const port = readPort();
buildIfChanged();

// Only now, since Astro takes a second to load and the words above should not wait for it.
const { serve } = await import('./serve.ts');
const server = (await serve(port)) ?? stop(`Port ${port} is taken. Choose another, or none.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(0));
}
console.log(`\nCutoff is at http://localhost:${server.port}${process.env['BASE_PATH'] ?? '/'}`);

function readPort(): number | undefined {
  const text = readOptions().port;
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  return stop(`--port takes a whole number from 1 to 65535, not "${text}".`);
}

function readOptions(): { port?: string | undefined } {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\nUse: npm start -- --port 4400`);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
