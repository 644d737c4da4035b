/** Reads content files as they lie on the disk, for tests that need no build. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = new URL('../../content/', import.meta.url);

/** One file's content. */
export const fileAt = <Content>(file: string): Content =>
  parse(readFileSync(new URL(file, root), 'utf8'));

export type ContentFile<Content> = { id: string; folder: string; content: Content };

/** Every YAML file of a folder and of those in it: its name without the ending, and what it says. */
export const filesIn = <Content>(folder: string): ContentFile<Content>[] =>
  globSync('**/*.yaml', { cwd: new URL(`${folder}/`, root) })
    .sort()
    .map((file) => ({
      id: path.basename(file, '.yaml'),
      folder: path.dirname(file),
      content: fileAt(`${folder}/${file}`),
    }));
