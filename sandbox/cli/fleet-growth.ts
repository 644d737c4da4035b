/** Growth as a table: what was simulated, what the formula says, and the one divided by the other. */
import type { Grown, Load } from '../index.ts';
import { columns, wrap } from './layout.ts';

const MEASURES: Readonly<Record<keyof Load, string>> = {
  storeBytes: 'bytes in a store',
  lookUps: 'look-ups each second',
  entries: 'entries on a list',
  renewals: 'refresh calls each second',
};

export function growthReport(growth: readonly Grown[]): string {
  const tables = (Object.keys(MEASURES) as (keyof Load)[]).map((measure) => table(growth, measure));
  return [wrap(title(growth)), ...tables].join('\n\n');
}

function title(growth: readonly Grown[]): string {
  const most = Math.max(...growth.map(({ drawn }) => drawn)).toLocaleString('en');
  const isWhole = growth.every(({ drawn, sessions }) => drawn === sessions);
  const sampled = isWhole ? '' : ` Beyond ${most}, what ${most} sessions need is multiplied.`;
  return `How it grows with the sessions of a day: the mean over the day, simulated and by formula.${sampled}`;
}

function table(growth: readonly Grown[], measure: keyof Load): string {
  const head = [MEASURES[measure], '', ...growth.map(({ sessions }) => short(sessions))];
  const models = (growth[0]?.models ?? []).filter(({ formula }) => formula[measure] > 0);
  const rows = models.flatMap(({ model }) => {
    const loads = growth.flatMap((each) => each.models.filter((one) => one.model === model));
    const simulated = loads.map((load) => load.simulated[measure]);
    const formula = loads.map((load) => load.formula[measure]);
    const ratio = simulated.map((value, index) => (value / (formula[index] ?? 1)).toFixed(2));
    return [
      [model, 'simulated', ...simulated.map(short)],
      ['', 'formula', ...formula.map(short)],
      ['', 'ratio', ...ratio],
    ];
  });
  return columns([head, ...rows], ['left', 'left', 'right']);
}

/** Three digits, and k, M or G. */
export const short = (value: number): string =>
  value.toLocaleString('en', { notation: 'compact', maximumSignificantDigits: 3 });
