/** The pages of the built site, as the files in dist/ tell them. A gate goes over all of them. */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

export const dist = path.resolve(import.meta.dirname, '../../dist');

export type BuiltPage = {
  /** The path under which a reader opens it, such as `/lessons/logout/`. */
  readonly address: string;
  readonly kind: 'home' | 'lesson' | 'lab' | 'other';
};

export const builtPages: readonly BuiltPage[] = globSync('**/*.html', { cwd: dist })
  .filter((file) => !file.startsWith('pagefind'))
  .map(
    (file) =>
      `/${file
        .split(path.sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`,
  )
  .sort()
  .map((address) => ({ address, kind: kindOf(address) }));

if (builtPages.length === 0) throw new Error('dist/ has no page. Type: npm run build');

function kindOf(address: string): BuiltPage['kind'] {
  if (address === '/') return 'home';
  if (address.startsWith('/lab/')) return 'lab';
  return /^\/lessons\/[^/]+\/?$/.test(address) ? 'lesson' : 'other';
}

/** The file in dist/ that a static server answers with, or nothing where it would answer 404. */
export function fileFor(address: string): string | undefined {
  const asked = path.join(dist, decodeURIComponent(address));
  const answers = address.endsWith('/')
    ? [path.join(asked, 'index.html')]
    : [asked, `${asked}.html`, path.join(asked, 'index.html')];
  return answers.find((file) => path.extname(file) !== '' && existsSync(file));
}
