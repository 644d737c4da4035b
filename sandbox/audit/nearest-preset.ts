/** Which preset comes nearest to four choices: what a file leaves unsaid is as it is there. */
import type { Model } from '../model/model.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Settings } from '../model/settings/index.ts';
import { models } from '../models/index.ts';

export function nearestPreset(chosen: Partial<Settings>): Model {
  const near = Object.values<Model>(models).map((model) => ({
    model,
    points: likeness(chosen, resolveSettings(model, {})),
  }));
  return near.reduce((best, each) => (each.points > best.points ? each : best)).model;
}

/** What is stored and what stands in front weigh more than the ways of ending, and those more than a place in the browser. */
function likeness(chosen: Partial<Settings>, preset: Settings): number {
  const renews = (settings: Partial<Settings>) => (settings.refreshCarrier ?? 'none') !== 'none';
  const ways = chosen.ending ?? [];
  const shared = ways.filter((way) => preset.ending.includes(way)).length;
  const differing = ways.length + preset.ending.length - 2 * shared;
  return (
    (chosen.content === preset.content ? 32 : 0) +
    ((chosen.edge ?? 'none') === preset.edge ? 32 : 0) +
    (renews(chosen) === renews(preset) ? 8 : 0) +
    2 * shared -
    2 * differing +
    (chosen.accessCarrier === preset.accessCarrier ? 1 : 0)
  );
}
