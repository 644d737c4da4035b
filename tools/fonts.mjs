// Cuts the faces down to the glyphs and weights that the course uses, and writes them to src/fonts.
// Their licence, the SIL Open Font License, is in public/licences.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const GLYPHS = `${printable}\u00a0\u2011‘’“”–—…·×✓→←↑↓≤≥≠§°µ½¼¾é§•′″−`;

const faces = [
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'serif.woff2',
    wght: { min: 400, max: 650 },
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    to: 'serif-italic.woff2',
    wght: 400,
  },
  {
    from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    to: 'sans.woff2',
    wght: { min: 400, max: 650 },
  },
];

for (const { from, to, wght } of faces) {
  const source = await readFile(fileURLToPath(import.meta.resolve(from)));
  const subset = await subsetFont(source, GLYPHS, {
    targetFormat: 'woff2',
    variationAxes: { wght },
  });
  await writeFile(new URL(`../src/fonts/${to}`, import.meta.url), subset);
  console.log(`${to}: ${(subset.length / 1024).toFixed(1)} KB`);
}
