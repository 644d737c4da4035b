/** `npm run bench`: the speed of the engine, of the witness and of the lab, and what the pages weigh. */
import { buildIfChanged } from '../tools/build.ts';
import { measureEngine } from './engine.ts';
import { measureWitness } from './witness.ts';

buildIfChanged();
const { measureScrub } = await import('./scrub.ts');
const { measureSizes } = await import('./sizes.ts');

await measureEngine();
await measureWitness();
await measureScrub();
await measureSizes();
process.exit(0);
