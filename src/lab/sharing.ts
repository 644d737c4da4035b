/** The lab’s notebook as a run that can be shared, and back: by link, and from whatever somebody hands in. */
import {
  type Imported,
  InputError,
  noticeOf,
  parseDuration,
  readImport,
  type ScenarioFile,
  type Shared,
  type WrittenLink,
  writeLink,
} from '#sandbox';
import { SYSTEMS_MAX } from '../views/side-by-side.ts';
import { type Branch, begin, branchOf, type Notebook } from './notebook.ts';
import type { Run } from './running.ts';
import { fileOf, sheetOf } from './sheet-of.ts';

/** `systems`: those that a scenario which names no model is fed to. */
type Place = { opening: Notebook; systems: Notebook['systems'] };

/** `notice`: what is to be said of it once it has been run; empty where there is nothing. */
type Opened = { notebook: Notebook; notice: (runs: readonly Run[]) => string };

export function sharedOf(notebook: Notebook): Shared {
  const { sheet, untilMs, settings, systems, looking, cursor } = notebook;
  const { name, parent, cutMs, lines } = branchOf(notebook);
  const branch = { name, cutMs: parent === null ? null : cutMs, lines };
  return { scenario: fileOf(sheet), branch, untilMs, settings, systems, looking, cursor };
}

const tracesOf = (runs: readonly Run[]) => runs.map(({ trace }) => trace);

export const linkOf = (notebook: Notebook, runs: readonly Run[]): WrittenLink =>
  writeLink(sharedOf(notebook), tracesOf(runs));

/** Throws an `InputError` that names the fault. */
export function openText(text: string, place: Place): Opened {
  const read = readImport(text);
  const shared = sharedIn(read, place);
  return {
    notebook: notebookOf(shared, place.opening),
    notice: (runs) => (read.type === 'link' ? noticeOf(read.link, tracesOf(runs)) : ''),
  };
}

function sharedIn(read: Imported, { systems }: Place): Shared {
  switch (read.type) {
    case 'link':
      return read.link.shared;
    case 'figure-link':
      return read.shared;
    case 'scenario':
      return sharedFile(read.scenario, systems);
    case 'trace':
      throw new InputError(
        `this is the trace of a run (“${read.trace.question}”): it tells what happened, not what is to be done. Hand in its scenario, or a link to it`,
      );
  }
}

/** It is opened at its end. */
function sharedFile(scenario: ScenarioFile, systems: Place['systems']): Shared {
  const untilMs = parseDuration(scenario.until) ?? 0;
  const named = scenario.models?.map((model) => ({ model, settings: {} }));
  return {
    scenario,
    branch: { name: '', cutMs: null, lines: scenario.steps as Shared['branch']['lines'] },
    untilMs,
    settings: {},
    systems: named ?? systems,
    looking: 0,
    cursor: { atMs: untilMs, entry: null },
  };
}

/** What is given on a page is given in what is opened there, too. */
export function notebookOf(shared: Shared, opening: Notebook): Notebook {
  const { scenario, branch, ...rest } = shared;
  const isGiven = opening.given && scenario.id === opening.sheet.id;
  const sheet = isGiven ? opening.sheet : sheetOf(scenario);
  const { steps: lines } = sheetOf({ ...scenario, steps: [...branch.lines] });
  const { branches, ...begun } = begin(sheet, [], isGiven);
  const systems = rest.systems.slice(0, SYSTEMS_MAX);
  return { ...begun, ...rest, systems, ...played(branches, { ...branch, lines }) };
}

/** On the main branch, or on one that left it. */
function played(
  [main]: readonly Branch[],
  { name, cutMs, lines }: Pick<Branch, 'name' | 'lines'> & { cutMs: number | null },
): Pick<Notebook, 'branches' | 'branch'> {
  if (!main) throw new Error('a notebook begins with a branch');
  if (cutMs === null) {
    return { branches: [{ ...main, name: name || main.name, lines }], branch: main.id };
  }
  const own = { id: main.id + 1, name: name || 'From a link', parent: main.id, cutMs, lines };
  return { branches: [main, own], branch: own.id };
}
