/** Simulation and reality side by side, as lines of text. */
import { formatDuration, type Judgement } from '#sandbox';
import type { Case } from './case.ts';
import { type Compared, measureOf, outcomeOf } from './compare.ts';

type Row = readonly string[];

const HEADINGS: Row = [
  'system',
  'scenario',
  'simulated',
  'real',
  'simulated',
  'real',
  'limit',
  'agree',
];

/** `leftOut` are cases that need a server which is not here. */
export function tableOf(compared: readonly (Case & Compared)[], leftOut: readonly Case[]): string {
  const rows = [HEADINGS, ...compared.map(rowOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const agreeing = compared.filter(({ differences }) => differences.length === 0).length;
  const said = [`${agreeing} of ${compared.length} agree.`, ...complaints(compared)];
  return [...lines, '', ...said, ...absences(leftOut)].join('\n');
}

function rowOf({ system, scenario, simulated, real, everyMs, differences }: Case & Compared): Row {
  return [
    system,
    scenario.id,
    outcomeOf(simulated, everyMs),
    outcomeOf(real, everyMs),
    say(measureOf(simulated)),
    say(measureOf(real)),
    limitOf(simulated),
    differences.length === 0 ? 'yes' : 'NO',
  ];
}

const say = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const limitOf = ({ worstCaseMs }: Judgement): string =>
  worstCaseMs === null ? '–' : formatDuration(worstCaseMs);

const complaints = (compared: readonly (Case & Compared)[]): string[] =>
  compared.flatMap(({ system, scenario, differences }) =>
    differences.map((difference) => `${system}, ${scenario.id}: ${difference}`),
  );

const absences = (leftOut: readonly Case[]): string[] =>
  leftOut.length === 0
    ? []
    : [
        `redis-server was not found, so ${leftOut.length} cases were left out:`,
        ...leftOut.map(({ system, scenario }) => `  ${system}, ${scenario.id}`),
      ];
