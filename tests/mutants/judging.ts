/**
 * `node judging.ts first|both MUTANT` judges the sandbox with that mutant in it, and prints what gave it away.
 *
 * `first` asks exploration only where no scenario says anything; `both` asks it in any case. The mutant `none` is the
 * sandbox as it is.
 */
import { mutants } from './index.ts';
import { plant } from './planting.ts';

const [asked = 'first', name = 'none'] = process.argv.slice(2);
const mutant = mutants.find(({ id }) => id === name);
if (!mutant && name !== 'none') throw new Error(`no mutant is called "${name}"`);
if (mutant) plant(mutant);

// Only now, since what is imported before is read without the mistake.
const { caughtByExploration, caughtByScenario } = await import('./judges.ts');
const scenario = caughtByScenario(mutant?.likely ?? null);
const exploration =
  scenario && asked === 'first' ? null : caughtByExploration(scenario?.model ?? null);
process.stdout.write(JSON.stringify({ scenario, exploration }));
