/** The comparison, filled: every cell is read off a run and leads to it. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type ModelId, models, type Scenario, scenarios } from '#sandbox';
import { runOn } from '../kit/run.ts';
import { linkToRun } from '../kit/run-link.ts';
import { type Cell, measured, passed, type Summary, summaryOf } from '../views/cell.ts';

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

type Asked = {
  scenario: Scenario;
  model: ModelId;
  settings: Measure['settings'];
};
type Summarize = (asked: Asked) => Summary;

export async function comparedRows() {
  const rows = await getCollection('comparison');
  const summarize = onceEach();
  return rows
    .sort((a, b) => a.data.number - b.data.number)
    .map(({ id, data }) => ({
      id,
      ...data,
      lines: data.measures.map((each) => lineOf(each, summarize)),
    }));
}

/** Lines share runs: each is made once. */
function onceEach(): Summarize {
  const made = new Map<string, Summary>();
  return ({ scenario, model, settings }) => {
    const key = JSON.stringify([scenario.id, model, settings]);
    const summary = made.get(key) ?? summaryOf(runOn(scenario, { model, settings }));
    made.set(key, summary);
    return summary;
  };
}

const lineOf = (measure: Measure, summarize: Summarize) => ({
  ...measure,
  changes: { ...scenarios[measure.scenario]?.settings, ...measure.settings },
  cells: columns.map(({ id }) => cellOf(measure, id, summarize)),
});

/** Null where the scenario is not for this model: the question does not arise. */
function cellOf(measure: Measure, model: ModelId, summarize: Summarize): ComparedCell | null {
  const { scenario, settings, shows, holds } = measure;
  const known = scenarios[scenario];
  if (!known) throw new Error(`no scenario is called "${scenario}"`);
  if (known.models && !known.models.includes(model)) return null;
  const run = summarize({ scenario: known, model, settings });
  const cell = shows ? measured(shows, run) : passed(holds ?? {}, run);
  return { ...cell, href: linkToRun({ scenario, models: [model], settings }) };
}
