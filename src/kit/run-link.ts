/** Where a reader can play a run: the lab, with the scenario, the models and the settings, at the moment that decided. */
import { type ModelId, scenarios } from '#sandbox';
import { type LabRun, linkToLab } from '../views/lab-link.ts';
import { madeRun } from './made-run.ts';
import { pathTo } from './paths.ts';

export type PlayedRun = {
  scenario: string;
  models: readonly ModelId[];
  settings?: Readonly<Record<string, string>> | undefined;
};

export function linkToRun({ scenario: id, models, settings = {} }: PlayedRun): string {
  const scenario = scenarios[id];
  if (!scenario) throw new Error(`no scenario is called "${id}"`);
  return linkToSystems({ scenario, systems: models.map((model) => ({ model, settings })) });
}

/** Pages lead to the same run from many places: each link is made once. */
const made = new Map<string, string>();

/** Of a run that is written on the page as well, each system with settings of its own. */
export function linkToSystems(run: LabRun): string {
  const key = JSON.stringify(run);
  const link =
    made.get(key) ?? linkToLab(pathTo('lab/'), run, (system) => madeRun(run.scenario, system));
  if (link === null) throw new Error(`the run "${run.scenario.id}" is too long for a link`);
  made.set(key, link);
  return link;
}
