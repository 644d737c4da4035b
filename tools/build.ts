/** Builds the site into dist/, and remembers from which inputs, so that an unchanged site is not built twice. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const inputs = [
  '{content,public,sandbox,src}/**',
  '{astro,svelte}.config.*',
  'tools/trim-pages.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Astro empties dist/ before it builds, so the stamp is there only if this very build is. */
const stamp = path.join(root, 'dist', '.inputs');

export function buildIfChanged(): void {
  const digest = digestOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    console.log('The site is built and nothing it is built from has changed.');
    return;
  }
  build(digest);
}

export function build(digest = digestOfInputs()): void {
  console.log('Building the site.');
  const astro = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The site could not be built; the reason is above.');
    process.exit(1);
  }
  writeFileSync(stamp, digest);
}

function digestOfInputs(): string {
  const hash = createHash('sha256').update(process.env['BASE_PATH'] ?? '');
  const files = globSync(inputs, { cwd: root }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

if (import.meta.main) build();
