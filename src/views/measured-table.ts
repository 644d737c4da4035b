/** A table of systems, filled: every cell is read off a run, or is null where the question does not arise. */
import {
  InputError,
  type ModelId,
  models,
  readSettings,
  resolveSettings,
  scenarios,
} from '#sandbox';
import { type Cell, type MeasureId, measured, passed, type Summary } from './cell.ts';
import type { Shows } from './shown.ts';

type Texts = Readonly<Record<string, string>>;

export type TableRow = { model: ModelId; settings: Texts };

export type TableColumn = {
  scenario: string;
  settings: Texts;
  shows?: MeasureId | undefined;
  holds?: Shows | undefined;
};

export type Asked = { scenario: string; model: ModelId; settings: Texts };

/** `run`: whoever can run a scenario. */
export function cellFor(
  row: TableRow,
  column: TableColumn,
  run: (asked: Asked) => Summary,
): (Cell & Asked) | null {
  const asked = {
    scenario: column.scenario,
    model: row.model,
    settings: { ...column.settings, ...row.settings },
  };
  if (!applies(asked)) return null;
  const summary = run(asked);
  const cell = column.shows ? measured(column.shows, summary) : passed(column.holds ?? {}, summary);
  return { ...cell, ...asked };
}

/** Content, carrier, binding and ending of a row, as its settings have them. */
export function choicesOf({ model, settings: changed }: TableRow): string[] {
  const settings = resolveSettings(models[model], readSettings(changed));
  const { content, accessCarrier, refreshCarrier, binding, ending, edge } = settings;
  const carriers = refreshCarrier === 'none' ? [accessCarrier] : [accessCarrier, refreshCarrier];
  const behind = edge === 'none' ? content : `${content}, tokens behind it`;
  return [behind, carriers.join(' and '), binding, ending.join(' and ') || 'none'];
}

/** A scenario may be for some models only, and its settings may not go with those of the row. */
function applies({ scenario, model, settings }: Asked): boolean {
  const known = scenarios[scenario];
  if (!known) throw new Error(`no scenario is called "${scenario}"`);
  if (known.models && !known.models.includes(model)) return false;
  try {
    resolveSettings(models[model], readSettings({ ...known.settings, ...settings }));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
