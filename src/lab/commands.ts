/** What a reader can do to a notebook. Each command makes a new one; those that only move are not worth undoing. */
import { writeMoment } from '../views/link-moment.ts';
import { SYSTEMS_MAX } from '../views/side-by-side.ts';
import {
  type Branch,
  branchOf,
  type Cursor,
  type LabSystem,
  type Line,
  msOf,
  type Notebook,
} from './notebook.ts';

/** Somebody's act, without its moment: it happens now. */
export type Act = Omit<Line, 'at'> & { readonly who: string; readonly do: string };

type Move =
  | { type: 'seek'; cursor: Cursor }
  /** Goes on for so long, past the end if need be. */
  | { type: 'wait'; ms: number }
  | { type: 'look'; system: number };

type Change =
  /** `name`: what the branch is called, if this begins one. */
  | { type: 'act'; act: Act; name: string }
  | { type: 'fork'; name: string }
  | { type: 'rename'; branch: number; name: string }
  | { type: 'discard'; branch: number }
  | { type: 'choose'; branch: number }
  | { type: 'add-system'; system: LabSystem }
  | { type: 'remove-system'; system: number }
  | { type: 'replace-system'; system: number; with: LabSystem }
  /** `system` null: for all of them. An empty text takes the change back. */
  | { type: 'set'; system: number | null; name: string; text: string }
  /** Everything anew: another scenario, a link, a file, or the beginning. */
  | { type: 'open'; notebook: Notebook };

export type Command = Move | Change;

const MOVES: readonly Command['type'][] = ['seek', 'wait', 'look'];

export const isMove = (command: Command): command is Move => MOVES.includes(command.type);

/** The longest run: as long as the longest setting. */
const UNTIL_MAX = 30 * 24 * 3_600_000;

type Doer = { [Type in Command['type']]: Do<Type> };
type Do<Type> = (notebook: Notebook, command: Extract<Command, { type: Type }>) => Notebook;

const doers: Doer = {
  seek: (notebook, { cursor }) => ({
    ...notebook,
    cursor: { ...cursor, atMs: Math.min(notebook.untilMs, Math.max(0, cursor.atMs)) },
  }),
  wait: (notebook, { ms }) => {
    const latestMs = notebook.given ? notebook.untilMs : UNTIL_MAX;
    const atMs = Math.min(latestMs, notebook.cursor.atMs + ms);
    const untilMs = Math.max(notebook.untilMs, atMs);
    return { ...notebook, untilMs, cursor: { atMs, entry: null } };
  },
  look: (notebook, { system }) =>
    notebook.systems[system]
      ? { ...notebook, looking: system, cursor: { ...notebook.cursor, entry: null } }
      : notebook,
  act: acted,
  fork: (notebook, { name }) => branchedOff(notebook, name, []),
  rename: (notebook, { branch, name }) => ({
    ...notebook,
    branches: notebook.branches.map((each) => (each.id === branch ? { ...each, name } : each)),
  }),
  discard: discarded,
  choose: (notebook, { branch }) =>
    branch !== notebook.branch && notebook.branches.some(({ id }) => id === branch)
      ? { ...notebook, branch }
      : notebook,
  'add-system': (notebook, { system }) =>
    notebook.systems.length < SYSTEMS_MAX
      ? { ...notebook, systems: [...notebook.systems, system] }
      : notebook,
  'remove-system': (notebook, { system }) =>
    notebook.systems.length > 1
      ? { ...notebook, systems: notebook.systems.toSpliced(system, 1), looking: 0 }
      : notebook,
  'replace-system': (notebook, { system, with: other }) => ({
    ...notebook,
    systems: notebook.systems.map((each, place) => (place === system ? other : each)),
  }),
  set: (notebook, { system, name, text }) =>
    system === null
      ? { ...notebook, settings: written(notebook.settings, name, text) }
      : {
          ...notebook,
          systems: notebook.systems.map((each, place) =>
            place === system ? { ...each, settings: written(each.settings, name, text) } : each,
          ),
        },
  open: (_, { notebook }) => notebook,
};

export function obey(notebook: Notebook, command: Command): Notebook {
  const apply = doers[command.type] as Do<Command['type']>;
  return apply(notebook, command);
}

/** What an act sets off has this much time to come to rest. */
const ROOM = 60_000;

/** At the end of a branch it goes on; earlier than its last line it leaves that as it is, and begins another. */
function acted(notebook: Notebook, { act, name }: Extract<Command, { type: 'act' }>): Notebook {
  const { atMs } = notebook.cursor;
  const line: Line = { at: writeMoment(atMs), ...act };
  const own = branchOf(notebook);
  const untilMs = notebook.given ? notebook.untilMs : Math.max(notebook.untilMs, atMs + ROOM);
  const roomy = { ...notebook, untilMs };
  const { before, given, lost } = partsAt(own, notebook);
  if (lost.length > 0) return branchedOff(roomy, name, [line]);
  const longer = { ...own, lines: [...before, line, ...given] };
  return { ...roomy, branches: notebook.branches.map((each) => (each === own ? longer : each)) };
}

/** What an act at the cursor leaves of a branch: all before it, and of what is after it only what is given. */
function partsAt({ lines }: Branch, { sheet, given, cursor }: Notebook) {
  const stays = new Set(given ? sheet.steps.map((line) => JSON.stringify(line)) : []);
  const isBefore = ({ at }: Line) => msOf(at) <= cursor.atMs;
  const isGiven = (line: Line) => !isBefore(line) && stays.has(JSON.stringify(line));
  return {
    before: lines.filter(isBefore),
    given: lines.filter(isGiven),
    lost: lines.filter((line) => !isBefore(line) && !isGiven(line)),
  };
}

function branchedOff(notebook: Notebook, name: string, added: readonly Line[]): Notebook {
  const { atMs } = notebook.cursor;
  const own = branchOf(notebook);
  const { before, given } = partsAt(own, notebook);
  const id = Math.max(...notebook.branches.map((each) => each.id)) + 1;
  const lines = [...before, ...added, ...given];
  const branch = { id, name, parent: own.id, cutMs: atMs, lines };
  return { ...notebook, branches: [...notebook.branches, branch], branch: id };
}

/** With it go the branches that left it. The first stays. */
function discarded(
  notebook: Notebook,
  { branch }: Extract<Command, { type: 'discard' }>,
): Notebook {
  const found = notebook.branches.find(({ id }) => id === branch);
  if (!found || found.parent === null) return notebook;
  const gone = new Set([branch]);
  for (const { id, parent } of notebook.branches)
    if (parent !== null && gone.has(parent)) gone.add(id);
  const left = notebook.branches.filter(({ id }) => !gone.has(id));
  return {
    ...notebook,
    branches: left,
    branch: gone.has(notebook.branch) ? nearest(found, left) : notebook.branch,
  };
}

const nearest = ({ parent }: Branch, left: readonly Branch[]): number =>
  left.find(({ id }) => id === parent)?.id ?? 0;

function written(settings: Notebook['settings'], name: string, text: string) {
  const { [name]: _, ...others } = settings;
  return text === '' ? others : { ...others, [name]: text };
}
