/** The pages of the built site, as the files in dist/ tell them. A gate goes over all of them. */
import { existsSync, globSync, statSync } from 'node:fs';
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

/** In the lab every twelfth of a kind, and the page with most in it, stand for all: one template, and data. */
const SAMPLED = 12;
const TEMPLATES = [/^\/lab\/(?!goals\/)[^/]+\/$/, /^\/lab\/goals\/[^/]+\/$/];

const leftOut = new Set(
  TEMPLATES.flatMap((template) => {
    const pages = builtPages.filter(({ address }) => template.test(address));
    const largest = pages.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
    return pages.filter((page, place) => place % SAMPLED !== 0 && page !== largest);
  }),
);

/** The pages that are opened in a browser, one by one. */
export const openedPages: readonly BuiltPage[] = builtPages.filter((page) => !leftOut.has(page));

if (builtPages.length === 0) throw new Error('dist/ has no page. Type: npm run build');

function kindOf(address: string): BuiltPage['kind'] {
  if (address === '/') return 'home';
  if (address.startsWith('/lab/')) return 'lab';
  return /^\/lessons\/[^/]+\/?$/.test(address) ? 'lesson' : 'other';
}

/** The largest page of its kind. */
export const largestOf = (kind: BuiltPage['kind']): BuiltPage | undefined =>
  builtPages.filter((page) => page.kind === kind).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];

function sizeOf({ address }: BuiltPage): number {
  const file = fileFor(address);
  return file ? statSync(file).size : 0;
}

/** The file in dist/ that a static server answers with, or nothing where it would answer 404. */
export function fileFor(address: string): string | undefined {
  const asked = path.join(dist, decodeURIComponent(address));
  const answers = address.endsWith('/')
    ? [path.join(asked, 'index.html')]
    : [asked, `${asked}.html`, path.join(asked, 'index.html')];
  return answers.find((file) => path.extname(file) !== '' && existsSync(file));
}
