/** What a run shows, for people: the question, what happens, one line for each model, and the figures. */
import {
  keyOf,
  type ReadScenario,
  readSettings,
  type Settings,
  sayDuration,
  settingNames,
  type Verdict,
  writeSetting,
} from '../index.ts';
import { comparison } from './comparison.ts';
import { columns, wrap } from './layout.ts';
import type { Result } from './result.ts';
import { sayStep } from './say-step.ts';
import { axis, MARK, strip } from './strip.ts';
import { sayEnding, sayMs, sayOutcome } from './words.ts';

/** More steps than this are counted, not told. */
const STEPS_MAX = 20;

export function report(
  scenario: ReadScenario,
  changes: Partial<Settings>,
  results: readonly Result[],
  command: 'run' | 'compare',
): string {
  const verdicts = results.map(({ verdict }) => verdict);
  const parts = [
    wrap(scenario.question),
    steps(scenario) + changed(scenario, changes, results),
    chart(scenario, results),
    command === 'compare' ? comparison(verdicts) : figures(verdicts),
    attested(verdicts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function steps({ steps: all }: ReadScenario): string {
  const told = all.slice(0, STEPS_MAX).map((step) => [sayDuration(step.atMs), ...sayStep(step)]);
  const rest = all.length - told.length;
  return columns(told, ['right', 'left']) + (rest > 0 ? `\nand ${rest} steps more` : '');
}

function changed(
  { settings }: ReadScenario,
  changes: Partial<Settings>,
  [first]: readonly Result[],
): string {
  const set = { ...readSettings(settings), ...changes };
  const told = settingNames.filter((name) => keyOf(name) in set);
  if (!first || told.length === 0) return '';
  const values = told.map((name) => `${name}=${writeSetting(name, first.trace.settings)}`);
  return `\n${wrap(`with ${values.join(' ')}`)}`;
}

function chart({ untilMs }: ReadScenario, results: readonly Result[]): string {
  const rows = results.map(({ trace, verdict }) => [
    verdict.model,
    strip(trace, verdict),
    sayOutcome(verdict),
  ]);
  const ended = results.find(({ verdict }) => verdict.endedAtMs !== null)?.verdict;
  const mark = ended ? `  ${MARK} access should have ended: ${ending(ended)}` : '';
  const legend = `● accepted  × refused  ◐ both${mark}`;
  return `${columns([['', axis('0 s', sayDuration(untilMs)), ''], ...rows], ['left'])}\n${legend}`;
}

const ending = ({ endedBy, endedAtMs }: Verdict): string =>
  `${sayEnding(endedBy ?? '')}, ${sayMs(endedAtMs)}`;

function figures(verdicts: readonly Verdict[]): string {
  const head = ['', 'exposure', 'due', 'worst case', 'honest sign-ins', 'store reads'];
  const rows = verdicts.map(({ model, exposureMs, dueMs, worstCaseMs, honest, cost }) => [
    model,
    ...[exposureMs, dueMs, worstCaseMs].map(sayMs),
    String(honest.signIns),
    String(cost.storeReads),
  ]);
  return columns([head, ...rows], ['left', 'right']);
}

function attested(verdicts: readonly Verdict[]): string {
  const checked = verdicts.reduce((sum, { witness }) => sum + witness.checked, 0);
  return checked === 0
    ? 'No tokens here, so there was nothing for jose to check.'
    : `jose signed every token and agreed with each of ${checked} checks.`;
}
