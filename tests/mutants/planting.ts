/** Plants a mutant: from here on this process reads the mutant's file with the mistake in it. No file is touched. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mutant } from './mutant.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How often the text is in its file. A mutant applies where that is once. */
export const timesFound = ({ file, text }: Pick<Mutant, 'file' | 'text'>): number =>
  readFileSync(path.join(root, file), 'utf8').split(text).length - 1;

export function plant(mutant: Mutant): void {
  const { id, file, text, becomes } = mutant;
  if (timesFound(mutant) !== 1) throw new Error(`mutant "${id}" does not apply to ${file}`);
  const { href } = pathToFileURL(path.join(root, file));
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (url !== href) return loaded;
      return { ...loaded, source: String(loaded.source).replace(text, () => becomes) };
    },
  });
}
