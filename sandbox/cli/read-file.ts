/** Reads a file that was named. */
import { readFileSync } from 'node:fs';
import { InputError } from '../index.ts';

const troubles: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
};

export function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError(`cannot be read: ${troubles[code] ?? code}`);
  }
}
