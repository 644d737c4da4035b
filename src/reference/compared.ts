/** The comparison, filled: every cell is read off a run and leads to it. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type ModelId, models, scenarios } from '#sandbox';
import { runOn, scenarioOf } from '../kit/run.ts';
import { linkToRun } from '../kit/run-link.ts';
import { type Cell, measured, passed } from '../views/cell.ts';

/** The columns, in their order: a session, a token, two ways to revoke one, and three that mix them. */
export const columns = (
  [
    'server-session',
    'stateless-jwt',
    'denylist-jwt',
    'refresh-jwt',
    'sealed-cookie',
    'phantom-token',
    'bff',
  ] as const satisfies readonly ModelId[]
).map((id) => models[id]);

type Row = CollectionEntry<'comparison'>['data'];
type Measure = Row['measures'][number];
export type ComparedCell = Cell & { href: string };

export async function comparedRows() {
  const rows = await getCollection('comparison');
  return rows
    .sort((a, b) => a.data.number - b.data.number)
    .map(({ id, data }) => ({ id, ...data, lines: data.measures.map(lineOf) }));
}

const lineOf = (measure: Measure) => ({
  ...measure,
  changes: { ...scenarios[measure.scenario]?.settings, ...measure.settings },
  cells: columns.map(({ id }) => cellOf(measure, id)),
});

/** Null where the scenario is not for this model: the question does not arise. */
function cellOf(
  { scenario, settings, shows, holds }: Measure,
  model: ModelId,
): ComparedCell | null {
  const known = scenarioOf({ scenario, model, settings }, { id: scenario, question: '' });
  if (known.models && !known.models.includes(model)) return null;
  const told = runOn(known, { model, settings });
  const cell = shows ? measured(shows, told) : passed(holds ?? {}, told);
  return { ...cell, href: linkToRun({ scenario, models: [model], settings }) };
}
