// @ts-check
/** Installs what package-lock.json asks for, unless it is there already. Runs on any Node from 20. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';
const modules = path.join(root, 'node_modules');

/** The Node that the project's own tools run on: the `node` package of the lockfile. */
export const toolchainNode = path.join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

const unreachable =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH/;

/** Says on stderr what it does, since stdout may belong to a command's own answer. */
export async function installMissing() {
  if (isInstalled()) return;
  await installing(['ci', '--include=dev']);
  if (existsSync(toolchainNode)) return;
  await installing(['rebuild', 'node', '--ignore-scripts=false']);
  if (existsSync(toolchainNode)) return;
  stop('The package `node`, which brings the Node that the tools run on, did not install.');
}

function isInstalled() {
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const present = packagesIn(path.join(modules, '.package-lock.json'));
  const missing = Object.entries(wanted).filter(
    ([place, { optional, version }]) =>
      place !== '' && !optional && present[place]?.version !== version,
  );
  return missing.length === 0 && existsSync(toolchainNode);
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/** @param {string[]} command */
async function installing(command) {
  const startedAt = Date.now();
  console.error('Installing what is missing. The first time this takes a minute or so.');
  const ticker = setInterval(
    () => console.error(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`),
    10_000,
  );
  const { code, said } = await npm(command);
  clearInterval(ticker);
  if (code === 0) return;
  if (unreachable.test(said)) {
    stop('The npm registry cannot be reached. Check the network or the proxy, then run it again.');
  }
  stop(`${said}\nnpm could not install what the project needs; its own words are above.`);
}

/**
 * Runs the system's npm, never on the Node inside node_modules, which it is about to replace.
 *
 * @param {string[]} command
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function npm(command) {
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const patient = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  const child = spawn('npm', [...command, ...quiet, ...patient, '--prefer-offline'], {
    cwd: root,
    env: { ...process.env, PATH: systemPath() },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: isWindows,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, said: String(error) }));
    child.on('close', (code) => resolve({ code, said }));
  });
}

function systemPath() {
  const inModules = path.join('node_modules', '.bin');
  const places = (process.env['PATH'] ?? '').split(path.delimiter);
  return places.filter((place) => !place.endsWith(inModules)).join(path.delimiter);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
