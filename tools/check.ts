/** `npm run check`: everything that can be known about the code without running it. */
import { type Part, runAll } from './parts.ts';

const checks: readonly Part[] = [
  { name: 'types of the content', command: 'astro sync' },
  { name: 'format and lint', command: 'biome check --error-on-warnings' },
  { name: 'types', command: 'tsc' },
  { name: 'types of the sandbox', command: 'tsc -p sandbox' },
  { name: 'types of the pages', command: 'astro check' },
  { name: 'types of the islands', command: 'svelte-check --fail-on-warnings' },
  { name: 'nothing unused', command: 'knip' },
];

const { broken } = await runAll(checks);
console.log(broken.length === 0 ? '\nEvery check holds.' : `\nFailed: ${broken.join(', ')}.`);
process.exit(broken.length === 0 ? 0 : 1);
