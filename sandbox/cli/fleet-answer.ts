/** Simulates a fleet and its growth, and says meanwhile how far it is. */
import { type Fleet, type FleetProgress, growing, simulating } from '../index.ts';
import type { FleetCommand } from './fleet-command.ts';
import { fleetReport } from './fleet-report.ts';

/** What a terminal shows while it waits. */
export type Watching = (line: string) => void;

export function answerFleet({ fleet, json }: FleetCommand, watching: Watching): string {
  const result = finish(simulating(fleet), 'sessions', watching);
  const growth = finish(growing(fleet, result), 'sessions of smaller fleets', watching);
  watching('');
  if (json) return `${JSON.stringify({ ...toldOf(fleet), result, growth }, null, 2)}\n`;
  return fleetReport(fleet, result, growth);
}

const toldOf = ({ population, changes }: Fleet) => ({ population, settings: changes });

function finish<Result>(
  work: Generator<FleetProgress, Result>,
  what: string,
  watching: Watching,
): Result {
  let said = -1;
  let piece = work.next();
  for (; !piece.done; piece = work.next()) {
    const { done, of } = piece.value;
    const percent = Math.floor((100 * done) / of);
    if (percent > said) watching(`${percent}% of ${of.toLocaleString('en')} ${what}`);
    said = percent;
  }
  return piece.value;
}
