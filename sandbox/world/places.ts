/** A step may name a region or a server: it must be one that the system has. */
import type { Role } from '../model/actor.ts';
import { InputError, unknownName } from '../model/input-error.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import { verbsOf } from '../model/verbs/index.ts';
import { castOf } from './cast.ts';

/** Whose logs can leak. */
const LOGGING: readonly Role[] = ['api', 'account-server'];

/** Throws an {@link InputError} that names the first step in the wrong place. */
export function demandPlaces(scenario: Scenario, settings: Settings): void {
  const logging = castOf(scenario, settings)
    .filter(({ role }) => LOGGING.includes(role))
    .map(({ name }) => name);
  scenario.steps.forEach((step, index) => {
    const name = `step ${index + 1}`;
    demandRegion(step, name, settings);
    if (!verbsOf(step.who) && !logging.includes(step.who)) {
      throw unknownName(`"from" in ${name}:`, step.who, logging);
    }
  });
}

function demandRegion({ does }: Step, name: string, { regions }: Settings): void {
  if (!('region' in does) || does.region <= regions) return;
  const valid = regions === 1 ? 'there is one, 1' : `from 1 to ${regions}`;
  throw new InputError(`${name}, field "region": there is no region ${does.region}: ${valid}.`);
}
