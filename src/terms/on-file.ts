/** The terms of content/glossary and their spellings, for whoever reads them before there are collections. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Spelled } from './spellings.ts';

export function termsIn(folder: string): readonly Spelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const { spelled = [] } = parse(readFileSync(path.join(folder, file), 'utf8'));
      return { id: path.basename(file, '.yaml'), spelled };
    });
}
