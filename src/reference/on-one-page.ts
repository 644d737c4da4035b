/** The few numbers of the page that is printed: what each model leaves open, read off runs. */
import { type ModelId, modelIds, models, scenarios } from '#sandbox';
import { runOn } from '../kit/run.ts';
import { linkToRun } from '../kit/run-link.ts';
import { type MeasureId, measured, summaryOf } from '../views/cell.ts';

export const printedColumns = [
  { asks: 'After a logout, in this run', scenario: 'an-hour-after-logout', shows: 'ending' },
  { asks: 'After a logout, at most', scenario: 'an-hour-after-logout', shows: 'worstCase' },
  { asks: 'After a password change', scenario: 'steal-then-password-change', shows: 'ending' },
  { asks: 'If nobody notices', scenario: 'steal-then-nothing', shows: 'dwell' },
  { asks: 'Store reads in an hour of work', scenario: 'an-hour-of-work', shows: 'storeReads' },
] as const satisfies readonly { asks: string; scenario: string; shows: MeasureId }[];

export const printedRows = () =>
  modelIds.map((model) => ({
    name: models[model].name,
    cells: printedColumns.map(({ scenario, shows }) => cellOf(scenario, model, shows)),
  }));

function cellOf(scenario: string, model: ModelId, shows: MeasureId) {
  const known = scenarios[scenario];
  if (!known) throw new Error(`no scenario is called "${scenario}"`);
  const summary = summaryOf(runOn(known, { model, settings: {} }));
  return { says: measured(shows, summary).says, href: linkToRun({ scenario, models: [model] }) };
}
