/** Reads content files as they lie on the disk, for tests that need no build. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../../content/', import.meta.url);

/** Every YAML file of one folder: its name without the ending, and what it says. */
export const filesIn = <Content>(folder: string): { id: string; content: Content }[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: name.slice(0, -'.yaml'.length),
      content: parse(readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
    }));
