/** The words that a reader meets in a lesson, without its tags, its code and its addresses. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const lessons = new URL('../../content/lessons/', import.meta.url);

export type LessonFile = {
  id: string;
  /** Front matter, as far as the rules of a lesson speak of it. */
  head: { number: number; law: string; minutes: number; terms: string[]; able: string[] };
  body: string;
};

export const lessonFiles: readonly LessonFile[] = globSync('*.mdx', { cwd: lessons })
  .map((file) => {
    const [, head = '', ...body] = readFileSync(new URL(file, lessons), 'utf8').split(/^---$/m);
    return { id: path.basename(file, '.mdx'), head: parse(head), body: body.join('---') };
  })
  .sort((a, b) => a.head.number - b.head.number);

/** Sentences as they are read: an inserted number stands as one word. */
export const proseOf = (body: string): string =>
  body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`]*`/g, 'code')
    .replace(/<Run\b[^>]*\/>/g, 'ten')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*_[\]#>|]/g, ' ');
