/**
 * A run as a link: the format's number, three characters that tell of damage, and one large number in
 * base64url (RFC 4648, section 5).
 */
import { InputError, unknownName } from '../model/input-error.ts';
import type { Scenario } from '../model/scenario.ts';
import { type Line, readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { formatDuration } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { writeScenario } from '../model/write-scenario.ts';
import { scenarios } from '../scenarios/index.ts';
import { as, below, type Codec, pack, record } from './codec.ts';
import { digestOf, hashOf } from './digest.ts';
import { coded, listOf, perhaps, span, text } from './kinds.ts';
import { demandCursor, readLane, type Shared } from './shared.ts';
import { lines } from './steps.ts';
import { MODELS, ROOM, SETTINGS } from './tables.ts';

const FORMAT = '1';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CHECK = 3;

/** What every browser, chat and mail leaves whole. */
export const LINK_MAX = 2_000;

export type Written =
  | { type: 'link'; code: string }
  /** A file has room for it. */
  | { type: 'too-long'; length: number; says: string };

/** `digest`: of the run as it was when the link was made. */
export type ReadLink = { shared: Shared; digest: number };

type Base = { until: number; question: string; settings: Pairs; steps: readonly Line[] };

type Pairs = readonly (readonly [string, string])[];

type Content = {
  id: string;
  /** Null: one of those that come with Cutoff. */
  base: Base | null;
  lanes: readonly { model: string; settings: Pairs }[];
  added: readonly Line[];
  branch: string;
  cursorMs: number;
  digest: number;
};

const settingPairs: Codec<Pairs> = listOf(
  as(
    record({ name: coded(SETTINGS, ROOM.settings), value: text }),
    ([name, value]) => ({ name, value }),
    ({ name, value }) => [name, value] as const,
  ),
);

const content: Codec<Content> = record({
  id: text,
  base: perhaps(record({ until: span, question: text, settings: settingPairs, steps: lines })),
  lanes: listOf(record({ model: coded(MODELS, ROOM.models), settings: settingPairs })),
  added: lines,
  branch: text,
  cursorMs: span,
  digest: below(2 ** 32),
});

/** `traces`: what the shared run has shown, by which a later Cutoff notices that it shows something else. */
export function writeLink(shared: Shared, traces: readonly Trace[]): Written {
  const body = spell(pack(content.write(contentOf(shared, digestOf(traces)))));
  const code = FORMAT + checkOf(body) + body;
  if (code.length <= LINK_MAX) return { type: 'link', code };
  const says = `This run is too long for a link: it would take ${code.length} characters, and ${LINK_MAX} are safe everywhere. Save it as a file instead.`;
  return { type: 'too-long', length: code.length, says };
}

/** Throws an {@link InputError} that says what is wrong with it. */
export function readLink(code: string): ReadLink {
  const body = bodyOf(code);
  try {
    const [read, rest] = content.read(numberIn(body));
    if (rest !== 1n) throw new InputError('there is more in it than a run');
    return sharedOf(read);
  } catch (error) {
    if (error instanceof InputError) throw unopened(error.message);
    throw error;
  }
}

const unopened = (says: string) => new InputError(`this link cannot be opened: ${says}`);

function bodyOf(code: string): string {
  const stray = [...code].find((letter) => !LETTERS.includes(letter));
  if (stray !== undefined)
    throw unopened(`the character "${stray}" does not belong into the code of a run`);
  const format = code.slice(0, 1);
  if (/[2-9]/.test(format))
    throw unopened(`it is of format ${format}, and this Cutoff reads format ${FORMAT}`);
  if (format !== FORMAT) throw unopened('this is not the code of a run');
  const body = code.slice(1 + CHECK);
  if (code.slice(1, 1 + CHECK) !== checkOf(body))
    throw unopened('characters of it are missing, added or changed');
  return body;
}

const checkOf = (body: string): string =>
  spell(BigInt(hashOf(body) % 64 ** CHECK)).padStart(CHECK, 'A');

function spell(number: bigint): string {
  const letters: string[] = [];
  for (let rest = number; rest > 0n; rest >>= 6n) {
    letters.push(LETTERS.charAt(Number(rest & 63n)));
  }
  return letters.reverse().join('');
}

const numberIn = (body: string): bigint =>
  [...body].reduce((sum, letter) => (sum << 6n) | BigInt(LETTERS.indexOf(letter)), 0n);

function contentOf(shared: Shared, digest: number): Content {
  const { scenario, added, lanes, branch, cursorMs } = shared;
  return {
    id: scenario.id,
    base: isKnown(scenario) ? null : baseOf(scenario),
    lanes: lanes.map(({ model, settings }) => ({ model, settings: Object.entries(settings) })),
    added: linesOf({ ...scenario, steps: added }),
    branch,
    cursorMs,
    digest,
  };
}

function isKnown(scenario: Scenario): boolean {
  const known = Object.hasOwn(scenarios, scenario.id) ? scenarios[scenario.id] : undefined;
  return known !== undefined && textOf(known) === textOf(scenario);
}

const textOf = (scenario: Scenario): string => JSON.stringify(writeScenario(scenario));

const baseOf = (scenario: Scenario): Base => ({
  until: scenario.untilMs,
  question: scenario.question,
  settings: Object.entries(scenario.settings),
  steps: linesOf(scenario),
});

const linesOf = (scenario: Scenario): Line[] => writeScenario(scenario).steps as Line[];

function sharedOf({ id, base, lanes, added, branch, cursorMs, digest }: Content): ReadLink {
  const scenario = base ? readBase(id, base) : scenarioNamed(id);
  const whole = { ...writeScenario(scenario), steps: [...added] };
  const { steps } = readScenario(whole);
  demandCursor(cursorMs, scenario);
  const read = lanes.map(({ model, settings }) =>
    readLane({ model, settings: Object.fromEntries(settings) }),
  );
  return { shared: { scenario, added: steps, lanes: read, branch, cursorMs }, digest };
}

function readBase(id: string, { until, question, settings, steps }: Base): Scenario {
  const file: ScenarioFile = {
    format: 1,
    id,
    question,
    until: formatDuration(until),
    settings: Object.fromEntries(settings),
    steps: [...steps],
  };
  const { models: _, ...scenario } = readScenario(file);
  return scenario;
}

function scenarioNamed(id: string): Scenario {
  const known = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  if (!known) throw unknownName('scenario', id, Object.keys(scenarios));
  return known;
}
