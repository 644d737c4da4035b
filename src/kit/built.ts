/** Runs a figure of content/figures while the site is built. */
import { getCollection, getEntry } from 'astro:content';
import { scenarios, type Trace } from '#sandbox';
import { madeRun } from './made-run.ts';

export type Figure = Awaited<ReturnType<typeof figureNamed>>;

/** Throws at build time when no file has this name. */
export async function figureNamed(id: string) {
  const figure = await getEntry('figures', id);
  if (figure) return figure;
  const names = (await getCollection('figures')).map((each) => each.id).join(', ');
  throw new Error(`no figure "${id}" in content/figures. Valid: ${names}`);
}

/** One trace for each model of the figure; `extra` settings come on top of its own. */
export const tracesOf = ({ data }: Figure, extra: Record<string, string> = {}): Trace[] =>
  data.models.map((model) =>
    madeRun(scenarioOf(data.scenario), { model, settings: { ...data.settings, ...extra } }),
  );

function scenarioOf(id: string) {
  const scenario = scenarios[id];
  if (!scenario) throw new Error(`no scenario "${id}"`);
  return scenario;
}
