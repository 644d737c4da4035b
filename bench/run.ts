/** `npm run bench`: how fast the engine is, what the witness takes, and what the pages weigh. */
import { buildIfChanged } from '../tools/build.ts';
import { measureEngine } from './engine.ts';
import { measureWitness } from './witness.ts';

buildIfChanged();
const { measureSizes } = await import('./sizes.ts');

await measureEngine();
await measureWitness();
await measureSizes();
process.exit(0);
