/** The steps of a run as digits: for each, how much later than the one before, who, what, and with what. */
import { InputError } from '../model/input-error.ts';
import type { Line } from '../model/scenario-file.ts';
import { formatDuration, type Ms, parseDuration } from '../model/time.ts';
import { as, below, type Codec, chain, type Digit, times, yesOrNo } from './codec.ts';
import { bitsFor, coded, listOf, perhaps, signed, unit, unitOf, upTo, whole } from './kinds.ts';
import { NAMES, ROOM } from './tables.ts';
import { type FieldCode, type VerbCode, type Vocabulary, vocabularyOf } from './verbs.ts';

/** Fields that hold a name. */
const NAMING = ['who', 'from', 'victim', 'device', 'user'];

/** What is said once for all steps. */
type Head = {
  names: readonly string[];
  unit: Ms;
  /** Whether no step is earlier than the one before it. */
  inOrder: boolean;
  /** Of the longest wait between two steps. */
  bits: number;
};

type Timed = { atMs: Ms; line: Line };

export const lines: Codec<readonly Line[]> = as(
  chain(headCodec(), (head) => listOfSteps(head)),
  (all) => [headOf(all), all] as const,
  ([, all]) => all,
);

function headOf(all: readonly Line[]): Head {
  const waits = waitsOf(all);
  const size = unitOf(waits);
  return {
    names: [...new Set(all.flatMap((line) => NAMING.flatMap((field) => nameIn(line, field))))],
    unit: size,
    inOrder: waits.every((wait) => wait >= 0),
    bits: bitsFor(waits.map((wait) => Math.abs(wait) / size)),
  };
}

/** Where a page elsewhere is told from, `from` is no name. */
const nameIn = (line: Line, field: string): string[] =>
  field === 'from' && (line.do === 'csrf' || line.do === 'fixate')
    ? []
    : [line[field]].filter((name) => typeof name === 'string');

function headCodec(): Codec<Head> {
  const parts = chain(listOf(coded(NAMES, ROOM.names)), () =>
    chain(unit, () => chain(yesOrNo, () => whole)),
  );
  return as(
    parts,
    (head) => [head.names, [head.unit, [head.inOrder, head.bits]]] as const,
    ([names, [size, [inOrder, bits]]]) => ({ names, unit: size, inOrder, bits }),
  );
}

function listOfSteps(head: Head): Codec<readonly Line[]> {
  const wait = head.inOrder ? upTo(head.bits) : signed(head.bits);
  const step = chain(wait, () => act(head));
  return as(
    chain(whole, (count) => times(count, step)),
    (all) => {
      const waits = waitsOf(all);
      const steps = all.map((line, index) => [(waits[index] ?? 0) / head.unit, line] as const);
      return [all.length, steps] as const;
    },
    ([, steps]) => placed(steps.map(([after, line]) => ({ atMs: after * head.unit, line }))),
  );
}

const waitsOf = (all: readonly Line[]): Ms[] => {
  const moments = all.map(({ at }) => parseDuration(at) ?? 0);
  return moments.map((atMs, index) => atMs - (moments[index - 1] ?? 0));
};

/** Waits made into moments. */
function placed(steps: readonly Timed[]): Line[] {
  let nowMs = 0;
  return steps.map(({ atMs, line }) => {
    nowMs += atMs;
    return { ...line, at: formatDuration(nowMs) };
  });
}

/** Who does what: everything of a line but its moment. */
function act({ names }: Head): Codec<Line> {
  const name: Codec<string> = as(
    below(Math.max(1, names.length)),
    (each) => names.indexOf(each),
    (place) => names[place] ?? '',
  );
  return as(
    chain(name, (who) => verbAndFields(vocabularyOf(who, name))),
    (line) => [line.who, line] as const,
    ([who, line]) => ({ ...line, who }),
  );
}

const verbAndFields = ({ verbs, base }: Vocabulary): Codec<Line> =>
  as(
    chain(below(base), (place) => fields(verbAt(verbs, place))),
    (line) => [verbs.findIndex(({ name }) => name === nameOf(line)), line] as const,
    ([, line]) => line,
  );

function verbAt(verbs: readonly VerbCode[], place: number): VerbCode {
  const found = verbs[place];
  if (!found) throw new InputError('it holds a verb that this Cutoff has not got');
  return found;
}

const nameOf = (line: Line): string => (line.do === 'steal' ? `steal ${line['via']}` : line.do);

/** One digit says whether any of the fields is there that may be left out. */
function fields({ name, needed, optional }: VerbCode): Codec<Line> {
  const [does = '', via] = name.split(' ');
  const blank: Line = { at: '', who: '', do: does, ...(via && { via }) };
  const absent: readonly FieldCode[] = optional.map(([field, codec]) => [field, perhaps(codec)]);
  const isBare = (line: Line) => optional.every(([field]) => line[field] === undefined);
  const parts = (bare: boolean) => (bare ? needed : [...needed, ...absent]);
  const known = [
    'at',
    'who',
    'do',
    ...(via ? ['via'] : []),
    ...[...needed, ...optional].map(([field]) => field),
  ];
  return {
    write: (line) => [
      ...yesOrNo.write(isBare(demandKnown(line, known))),
      ...parts(isBare(line)).flatMap(([field, codec]): readonly Digit[] =>
        codec.write(line[field] ?? null),
      ),
    ],
    read: (rest) => {
      const [bare, left] = yesOrNo.read(rest);
      return readFields(parts(bare), left, blank);
    },
  };
}

/** What has no place in a link would be lost: that is a mistake of ours. */
function demandKnown(line: Line, known: readonly string[]): Line {
  const stray = Object.keys(line).find((field) => !known.includes(field));
  if (stray) throw new Error(`a link has no place for the field "${stray}" of "${line.do}"`);
  return line;
}

function readFields(
  parts: readonly FieldCode[],
  from: bigint,
  blank: Line,
): readonly [Line, bigint] {
  let rest = from;
  const read = parts.flatMap(([field, codec]) => {
    const [value, left] = codec.read(rest);
    rest = left;
    return value === null ? [] : [[field, value]];
  });
  return [{ ...blank, ...Object.fromEntries(read) }, rest];
}
