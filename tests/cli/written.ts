/** Writes a file to be read by the command, and gives its path. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function written(text: string, name = 'run.json'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cutoff-')), name);
  writeFileSync(file, text);
  return file;
}
