/** Reads what was typed into a command. Anything else is an {@link InputError} that names the culprit. */
import { unknownName } from '../index.ts';
import { AUDIT_FLAGS, type AuditCommand, readAudit } from './audit-command.ts';
import { DRILL_FLAGS, type DrillCommand, readDrill } from './drill-command.ts';
import { EXPLORE_FLAGS, type ExploreCommand, readExplore } from './explore-command.ts';
import { demandOwnFlags, type FlagName, readFlags, type Typed } from './flags.ts';
import { FLEET_FLAGS, type FleetCommand, readFleet } from './fleet-command.ts';
import { RUN_FLAGS, type RunCommand, readRun } from './run-command.ts';

export type Command =
  | { name: 'help' }
  | RunCommand
  | ExploreCommand
  | AuditCommand
  | FleetCommand
  | DrillCommand;

type Reader = {
  flags: readonly FlagName[];
  read: (rest: readonly string[], typed: Typed) => Command;
};

const readers: Readonly<Record<Command['name'], Reader>> = {
  run: { flags: RUN_FLAGS, read: readRun('run') },
  compare: { flags: RUN_FLAGS, read: readRun('compare') },
  explore: { flags: EXPLORE_FLAGS, read: readExplore },
  audit: { flags: AUDIT_FLAGS, read: readAudit },
  fleet: { flags: FLEET_FLAGS, read: readFleet },
  drill: { flags: DRILL_FLAGS, read: readDrill },
  help: { flags: [], read: () => ({ name: 'help' }) },
};

const names = Object.keys(readers);

export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = readFlags([...args]);
  const [name = 'help', ...rest] = positionals;
  if (!isName(name)) throw unknownName('command', name, names);
  if (values.help) return { name: 'help' };
  const { flags, read } = readers[name];
  demandOwnFlags(name, flags, values);
  return read(rest, values);
}

const isName = (name: string): name is Command['name'] => names.includes(name);
