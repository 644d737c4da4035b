/** The commands say in one sentence what is wrong, and count only what has run. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './lint.ts';

const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

const lastLine = ({ stderr }: SpawnSyncReturns<string>) => stderr.trim().split('\n').at(-1);

describe('a Node that is too old', () => {
  const on = (version: string) =>
    node(
      '-e',
      `Object.defineProperty(process.versions, 'node', { value: '${version}' });
       require('./tools/node-version.cjs');`,
    );

  test.each(['0.12.18', '8.17.0', '18.20.8', '19.9.0'])('%s is told which to get', (version) => {
    const { status, stderr } = on(version);
    expect(status).toBe(1);
    expect(stderr).toContain(`Cutoff needs Node 20 or newer; this is Node ${version}.`);
  });

  test.each(['20.0.0', '24.21.0'])('%s is not', (version) => {
    expect(on(version)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('npm start', () => {
  test.each(['lots', '0', '65536', '80.5'])('refuses --port=%s', (port) => {
    const answer = node('tools/start.ts', `--port=${port}`);
    expect(answer.status).toBe(1);
    expect(lastLine(answer)).toBe(`--port takes a whole number from 1 to 65535, not "${port}".`);
  });

  test('names an option that it does not have', () => {
    const answer = node('tools/start.ts', '--prot', '4400');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('--prot');
  });
});

test('a registry that cannot be reached is called so', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cutoff-install-'));
  try {
    for (const part of ['package.json', 'package-lock.json', 'tools']) {
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    const answer = spawnSync(process.execPath, ['tools/run.mjs', '--version'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:9',
        npm_config_cache: path.join(folder, 'cache'),
        npm_config_fetch_retries: '0',
      },
    });
    expect(answer.status).toBe(1);
    expect(lastLine(answer)).toMatch(/^The npm registry cannot be reached\./);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
