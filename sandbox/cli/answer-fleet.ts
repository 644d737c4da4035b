/** Simulates a fleet and its growth, and says meanwhile how far it is. */
import { type Fleet, type FleetProgress, growing, simulating } from '../index.ts';
import type { FleetCommand } from './fleet-command.ts';
import { fleetReport } from './fleet-report.ts';
import type { Terminal } from './terminal.ts';

export function answerFleet({ fleet, json }: FleetCommand, { tell }: Terminal): string {
  const result = finish(simulating(fleet), 'sessions', tell);
  const growth = finish(growing(fleet, result), 'sessions of smaller fleets', tell);
  tell('');
  if (json) return `${JSON.stringify({ ...toldOf(fleet), result, growth }, null, 2)}\n`;
  return fleetReport(fleet, result, growth);
}

const toldOf = ({ population, changes }: Fleet) => ({ population, settings: changes });

function finish<Result>(
  work: Generator<FleetProgress, Result>,
  what: string,
  tell: Terminal['tell'],
): Result {
  let said = -1;
  let piece = work.next();
  for (; !piece.done; piece = work.next()) {
    const { done, of } = piece.value;
    const percent = Math.floor((100 * done) / of);
    if (percent > said) tell(`${percent}% of ${of.toLocaleString('en')} ${what}`);
    said = percent;
  }
  return piece.value;
}
