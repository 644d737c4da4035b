/** The ways to get a browser, in the order in which they are tried. Each may fail; the next is then tried. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../install.mjs';

type Way = {
  readonly says: string;
  /** Gives the browser's path where only this way knows it. */
  readonly get: () => Promise<string | undefined>;
};

const fromRegistry = '@sparticuz/chromium@153.0.0';

export const waysToGet: readonly Way[] = [
  { says: 'npx playwright install chromium', get: fromPlaywright },
  { says: 'apt-get install -y chromium', get: fromDebian },
  { says: `npm install ${fromRegistry}`, get: fromNpm },
];

async function fromPlaywright(): Promise<undefined> {
  runs('npx', ['playwright', 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
}

async function fromDebian(): Promise<undefined> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const unattended = { DEBIAN_FRONTEND: 'noninteractive' };
  if (runs('apt-get', ['update', '-q'], unattended)) {
    runs('apt-get', ['install', '-qy', 'chromium'], unattended);
  }
}

/** Kept out of node_modules, because it belongs to this machine and not to the lockfile. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = path.join(root, '.cutoff', 'browser');
  if (!runs('npm', ['install', '--loglevel=error', '--prefix', folder, fromRegistry])) {
    return undefined;
  }
  try {
    const entry = createRequire(path.join(folder, 'from-here.js')).resolve('@sparticuz/chromium');
    const unpacked: { default: { executablePath(): Promise<string> } } = await import(
      pathToFileURL(entry).href
    );
    return await unpacked.default.executablePath();
  } catch {
    return undefined;
  }
}

/** What it says is left out: where it fails the next way is tried, and after the last one stands what to type. */
function runs(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 5 * 60_000,
  });
  return status === 0;
}
