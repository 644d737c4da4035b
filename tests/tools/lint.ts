/** Lints made-up files under this project's own rules, in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** What the linter says, and where. */
export type Report = { readonly file: string; readonly line: number; readonly text: string };

export function lint(sources: Readonly<Record<string, string>>): readonly Report[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'cutoff-lint-'));
  try {
    for (const rules of ['biome.json', '.gitignore']) {
      cpSync(path.join(root, rules), path.join(folder, rules));
    }
    for (const [file, source] of Object.entries(sources)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), source);
    }
    return readReports(runBiome(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runBiome(folder: string): string {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--colors=off', '--max-diagnostics=none'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** A report opens with `path:line:column lint/rule` and lasts until the next one opens. */
function readReports(output: string): readonly Report[] {
  const opening = /^(\S+?):(\d+):\d+ lint\//;
  return output.split(/\n(?=\S+?:\d+:\d+ lint\/)/).flatMap((text) => {
    const [, file, line] = opening.exec(text) ?? [];
    return file ? [{ file, line: Number(line), text }] : [];
  });
}
