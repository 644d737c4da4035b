import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutoff } from '#cli';

const cli = path.resolve(import.meta.dirname, '../../sandbox/cli.ts');

const start = (...args: readonly string[]) => spawn(process.execPath, [cli, ...args]);

function finish(child: ReturnType<typeof start>) {
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

test.each([[['run', 'steal-then-logout', '--json']], [['run', 'steal-then-logut']]])(
  'a process started with %j prints and ends as the command says',
  { timeout: 30_000 },
  async (args) => {
    expect(await finish(start(...args))).toEqual(await cutoff(args));
  },
);

test('a reader who leaves early is no error', { timeout: 30_000 }, async () => {
  const child = start('run', 'steal-then-logout', '--json');
  child.stdout.destroy();
  expect(await finish(child)).toEqual({ code: 0, out: '', err: '' });
});
