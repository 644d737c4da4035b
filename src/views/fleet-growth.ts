/** Growth on logarithmic axes: dots for what was simulated, a line for what the formula says. */
import type { Grown, Load, ModelId } from '#sandbox';

export type GrowthPanel = {
  title: string;
  series: readonly GrowthSeries[];
  /** Sizes below, powers of ten at the side; in percent of the panel. */
  xTicks: readonly { x: number; label: string }[];
  yTicks: readonly { y: number; label: string }[];
};

export type GrowthSeries = {
  name: string;
  /** Which of the marks is its own: shape tells series apart, colour only repeats it. */
  mark: number;
  points: readonly { x: number; y: number; formulaY: number }[];
  rows: readonly (readonly string[])[];
};

const MEASURES: Readonly<Record<keyof Load, string>> = {
  storeBytes: 'Bytes in a store of sessions and refresh token families',
  lookUps: 'Look-ups each second',
  entries: 'Entries on a list',
  renewals: 'Refresh calls each second',
};

type Scale = (value: number) => number;

export const drawGrowth = (
  growth: readonly Grown[],
  names: Readonly<Record<ModelId, string>>,
): GrowthPanel[] =>
  (Object.keys(MEASURES) as (keyof Load)[]).map((measure) => panel(growth, measure, names));

function panel(
  growth: readonly Grown[],
  measure: keyof Load,
  names: Readonly<Record<ModelId, string>>,
): GrowthPanel {
  const loads = loadsOf(growth, measure);
  const all = loads.flatMap(({ values }) => values.flat()).filter((n) => n > 0);
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const sizes = growth.map(({ sessions }) => sessions);
  const x = scale(Math.min(...sizes), Math.max(...sizes), 4, 96);
  const y = scale(10 ** low, 10 ** high, 96, 4);
  return {
    title: MEASURES[measure],
    series: loads.map(({ models, values }, mark) => ({
      name: models.map((id) => names[id]).join(', '),
      mark,
      points: values.map(([simulated, formula], index) => ({
        x: x(sizes[index] ?? 1),
        y: y(simulated),
        formulaY: y(formula),
      })),
      rows: values.map(([simulated, formula], index) => [
        short(sizes[index] ?? 0),
        short(simulated),
        short(formula),
        (simulated / formula).toFixed(2),
      ]),
    })),
    xTicks: sizes.map((size) => ({ x: x(size), label: short(size) })),
    yTicks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
      .filter((_, index) => index % Math.ceil((high - low) / 5) === 0)
      .map((value) => ({ y: y(value), label: short(value) })),
  };
}

type Series = { models: ModelId[]; values: (readonly [simulated: number, formula: number])[] };

/** Models that need the same share a series. What a model does not need has none. */
function loadsOf(growth: readonly Grown[], measure: keyof Load): Series[] {
  const series: Series[] = [];
  for (const { model } of growth[0]?.models ?? []) {
    const values = growth.flatMap(({ models }) =>
      models
        .filter((each) => each.model === model)
        .map(({ simulated, formula }) => [simulated[measure], formula[measure]] as const),
    );
    if (values.every(([, formula]) => formula === 0)) continue;
    const same = series.find((each) => String(each.values) === String(values));
    if (same) same.models.push(model);
    else series.push({ models: [model], values });
  }
  return series;
}

const scale =
  (low: number, high: number, from: number, to: number): Scale =>
  (value) => {
    const share = Math.log10(Math.max(value, low) / low) / Math.log10(high / low);
    return Math.round((from + share * (to - from)) * 100) / 100;
  };

/** Three digits, and K, M or B. */
export const short = (value: number): string =>
  value.toLocaleString('en', { notation: 'compact', maximumSignificantDigits: 3 });
