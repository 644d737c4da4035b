// @ts-check
/** `node tools/run.mjs FILE …` installs what is missing, then runs FILE on the project's own Node. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installMissing, root, toolchainNode } from './install.mjs';

await installMissing();

const binaries = path.join(root, 'node_modules', '.bin');
const child = spawn(toolchainNode, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [binaries, process.env['PATH']].join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
/** The shell between npm and here dies of a signal without passing it on, so its death is the signal. */
const shell = process.ppid;
setInterval(() => {
  if (process.ppid !== shell) child.kill('SIGTERM');
}, 500).unref();

child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
