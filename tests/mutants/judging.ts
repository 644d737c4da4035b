/** `node judging.ts MUTANT`: judges the sandbox with that mutant in it, and prints what gave it away. `none`: as it is. */
import { mutants } from './index.ts';
import { plant } from './planting.ts';

const [name = 'none'] = process.argv.slice(2);
const mutant = mutants.find(({ id }) => id === name);
if (!mutant && name !== 'none') throw new Error(`no mutant is called "${name}"`);
if (mutant) plant(mutant);

// Only now, since what is imported before is read without the mistake.
const { caughtByScenario } = await import('./scenario-judge.ts');
const caught = caughtByScenario(mutant?.likely ?? null);
console.log(JSON.stringify(caught));
