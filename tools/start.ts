/** `npm start`: builds the site where needed, serves it, and prints its address last. */
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { buildIfChanged } from './build.ts';
import { root } from './install.mjs';

const usualPort = 4321;

const chosenPort = readPort();
buildIfChanged();

const server = await preview({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: chosenPort ?? usualPort },
  vite: { logLevel: chosenPort ? 'error' : 'info' },
});
if (chosenPort !== undefined && server.port !== chosenPort) {
  await server.stop();
  stop(
    `Port ${chosenPort} is taken. Choose another, or leave --port out to get the next free one.`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(0));
}
console.log(`\nCutoff is at http://localhost:${server.port}${process.env['BASE_PATH'] ?? '/'}`);

function readPort(): number | undefined {
  const { port } = readOptions();
  if (port === undefined) return undefined;
  const number = Number(port);
  if (/^\d+$/.test(port) && number >= 1 && number <= 65_535) return number;
  return stop(`--port takes a whole number from 1 to 65535, not "${port}".`);
}

function readOptions(): { port?: string } {
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
