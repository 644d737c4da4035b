/** `npm test`: finds a browser, runs every check and every test, and says at the end what came of it. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser/find.ts';
import { environmentVariable } from './browser/launch.ts';
import { root } from './install.mjs';
import { type Part, runAll, timed } from './parts.ts';
import { readPlaywright, readVitest, sayTally } from './tally.ts';

const reports = path.join(root, 'test-results');
const unit = path.join(reports, 'unit.json');
const site = path.join(reports, 'site.json');

const parts: readonly Part[] = [
  { name: 'checks', command: 'node tools/check.ts' },
  {
    name: 'tests of the parts',
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${unit}"`,
    tally: () => readVitest(unit),
  },
  { name: 'build', command: 'node tools/build.ts' },
  { name: 'tests of the site', command: 'playwright test', tally: () => readPlaywright(site) },
];

rmSync(reports, { recursive: true, force: true });
await timed('a browser for the tests', provideBrowser);

const { broken, tally } = await runAll(parts);
console.log(broken.length === 0 ? '\nEverything holds.' : `\nFailed: ${broken.join(', ')}.`);
console.log(sayTally(tally));
process.exit(broken.length === 0 ? 0 : 1);

/** The tests read where it is from the environment, whichever process they run in. */
async function provideBrowser(): Promise<void> {
  try {
    const { name, path: found } = await findBrowser();
    console.log(`  ${name}${found ? `: ${found}` : ''}`);
    if (found) process.env[environmentVariable] = found;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
