/** Reads a file of outcomes: blocks of a name and, below it, a row for each model. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The row of a run on a model. */
export type Written = (name: string, model: string) => string | undefined;

export function written(...files: readonly string[]): Written {
  const rows = new Map(
    files
      .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
      .flatMap((text) => text.trim().split('\n\n').flatMap(rowsOf)),
  );
  return (name, model) => rows.get(keyOf(name, model));
}

const keyOf = (name: string, model: string): string => `${name} on ${model}`;

function rowsOf(block: string): (readonly [string, string])[] {
  const [name = '', ...rows] = block.split('\n');
  return rows.map((row) => {
    const text = row.trim();
    return [keyOf(name, text.split(' ')[0] ?? ''), text];
  });
}
