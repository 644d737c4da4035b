/** `npm run bench`: what a fleet takes, how fast the engine and the search are, what the witness and the lab take, and what the pages weigh. */
import { buildIfChanged } from '../tools/build.ts';
import { measureEngine } from './engine.ts';
import { measureExplore } from './explore.ts';
import { measureFleet } from './fleet.ts';
import { measureWitness } from './witness.ts';

buildIfChanged();
const { measureScrub } = await import('./scrub.ts');
const { measureSizes } = await import('./sizes.ts');

/** First, as it tells the memory of the whole process. */
measureFleet();
await measureEngine();
measureExplore();
await measureWitness();
await measureScrub();
await measureSizes();
process.exit(0);
