/** A run as a link, and back. */
import { InputError, unknownName } from '../model/input-error.ts';
import type { Scenario } from '../model/scenario.ts';
import { type Line, readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { formatDuration, parseDuration } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { writeScenario } from '../model/write-scenario.ts';
import { scenarios } from '../scenarios/index.ts';
import { readCode, spellCode, unopened } from './code.ts';
import { pack } from './codec.ts';
import { type Base, type Content, content } from './content.ts';
import { digestOf } from './digest.ts';
import { demandUsable, keptLines, playedScenario, type Shared } from './shared.ts';

/** What every browser, chat and mail leaves whole. */
export const LINK_MAX = 2_000;

export type WrittenLink =
  | { type: 'link'; code: string }
  /** A file has room for it. */
  | { type: 'too-long'; length: number; says: string };

/** `digest`: of the run as it was when the link was made. */
export type ReadLink = { shared: Shared; digest: number };

/** `traces`: what the shared run has shown, by which a later Cutoff notices that it shows something else. */
export function writeLink(shared: Shared, traces: readonly Trace[]): WrittenLink {
  const code = spellCode(pack(content.write(contentOf(shared, digestOf(traces)))));
  if (code.length <= LINK_MAX) return { type: 'link', code };
  const says = `This run is too long for a link: it would take ${code.length} characters, and ${LINK_MAX} are safe everywhere. Save it as a file instead.`;
  return { type: 'too-long', length: code.length, says };
}

/** Throws an {@link InputError} that says what is wrong with it. */
export function readLink(code: string): ReadLink {
  const number = readCode(code);
  try {
    const [read, rest] = content.read(number);
    if (rest !== 1n) throw new InputError('there is more in it than a run');
    return { shared: demandUsable(sharedOf(read)), digest: read.digest };
  } catch (error) {
    if (error instanceof InputError) throw unopened(error.message);
    throw error;
  }
}

/** What a link opens with: the run as it is now, and empty, or a sentence that it is no longer what was shared. */
export function noticeOf({ digest }: ReadLink, traces: readonly Trace[]): string {
  return digestOf(traces) === digest
    ? ''
    : 'The simulation has changed since this link was made: the same steps now lead to what you see here.';
}

function contentOf(shared: Shared, digest: number): Content {
  const { branch, settings, systems, looking, cursor } = shared;
  const scenario = readScenario(shared.scenario);
  const played = linesOf(playedScenario(shared));
  const kept = keptLines(linesOf(scenario), branch.cutMs);
  const goesOn = kept.every((line, place) => isSame(line, played[place]));
  return {
    id: scenario.id,
    base: isKnown(scenario) ? null : baseOf(scenario),
    name: branch.name,
    cutMs: branch.cutMs,
    goesOn,
    added: goesOn ? played.slice(kept.length) : played,
    untilMs: shared.untilMs === scenario.untilMs ? null : shared.untilMs,
    settings: Object.entries(settings),
    systems: systems.map((each) => ({ ...each, settings: Object.entries(each.settings) })),
    looking,
    ...cursor,
    digest,
  };
}

const isSame = (line: Line, other: Line | undefined): boolean =>
  JSON.stringify(line) === JSON.stringify(other);

function isKnown(scenario: Scenario): boolean {
  const known = Object.hasOwn(scenarios, scenario.id) ? scenarios[scenario.id] : undefined;
  return known !== undefined && textOf(known) === textOf(scenario);
}

const textOf = (scenario: Scenario): string => JSON.stringify(writeScenario(scenario));

const linesOf = (scenario: Scenario): readonly Line[] => writeScenario(scenario).steps as Line[];

const baseOf = (scenario: Scenario): Base => ({
  untilMs: scenario.untilMs,
  question: scenario.question,
  settings: Object.entries(scenario.settings),
  lines: linesOf(scenario),
});

function sharedOf(read: Content): Shared {
  const scenario = read.base ? fileOfBase(read.id, read.base) : fileNamed(read.id);
  const kept = keptLines(scenario.steps as Line[], read.goesOn ? read.cutMs : -1);
  return {
    scenario,
    branch: { name: read.name, cutMs: read.cutMs, lines: [...kept, ...read.added] },
    untilMs: read.untilMs ?? parseDuration(scenario.until) ?? 0,
    settings: Object.fromEntries(read.settings),
    systems: read.systems.map((each) => ({ ...each, settings: Object.fromEntries(each.settings) })),
    looking: read.looking,
    cursor: { atMs: read.atMs, entry: read.entry },
  };
}

const fileOfBase = (id: string, { untilMs, question, settings, lines }: Base): ScenarioFile => ({
  format: 1,
  id,
  question,
  until: formatDuration(untilMs),
  ...(settings.length > 0 && { settings: Object.fromEntries(settings) }),
  steps: [...lines],
});

function fileNamed(id: string): ScenarioFile {
  const known = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  if (!known) throw unknownName('scenario', id, Object.keys(scenarios));
  return writeScenario(known, known.models);
}
