/**
 * A run as a Mermaid sequence diagram: text that documentation and issues draw by themselves.
 *
 * A solid arrow asks, a dashed one answers, a cross refuses; `[token]` says what goes along.
 */
import { httpText, isResponse, type Message, standIn, type Trace } from '#sandbox';
import { clockSeconds } from './clock.ts';
import { credentialsOf } from './credentials-in.ts';
import { type Delivery, pairUp } from './deliveries.ts';
import { happened } from './happened.ts';
import { titleOf } from './names.ts';

/** Mermaid draws no more than 50,000 characters unless it is told to. */
const TEXT_MAX = 45_000;

const PEOPLE: readonly string[] = ['browser', 'attacker', 'operator'];

type Drawn = { entry: number; text: string };

export function mermaidOf(trace: Trace): string {
  const lines = [...notesOf(trace), ...arrowsOf(trace)]
    .sort((a, b) => a.entry - b.entry)
    .map(({ text }) => text);
  const head = headOf(trace);
  const fitting = within(lines, TEXT_MAX - head.join('\n').length);
  const left = lines.length - fitting.length;
  const rest =
    left > 0 ? [overAll(trace, `and ${left} more lines: save the trace for all of it`)] : [];
  return `${[...head, ...fitting, ...rest].map(indent).join('\n')}\n`;
}

const indent = (line: string, place: number) => (place === 0 ? line : `  ${line}`);

function headOf(trace: Trace): string[] {
  const { model, question, cast } = trace;
  return [
    'sequenceDiagram',
    `accTitle: ${plain(model.name)}`,
    `accDescr: ${plain(question)}`,
    ...cast.map(({ name, role }) => {
      const kind = PEOPLE.includes(role) ? 'actor' : 'participant';
      return `${kind} ${idOf(name)} as ${plain(titleOf(name, trace))}`;
    }),
  ];
}

/** What somebody does, and what is carried off unseen. */
function notesOf(trace: Trace): Drawn[] {
  return trace.entries.flatMap(({ actor, heard, atMs }, entry) => {
    if (!isAct(trace, entry)) return [];
    const about = 'by' in heard && heard.by !== actor ? [actor, String(heard.by)] : [actor];
    const whom = about.map(idOf).join(',');
    const says = `${clockSeconds(atMs)} ${happened(trace, entry)}`;
    return [{ entry, text: `Note over ${whom}: ${plain(says)}` }];
  });
}

/** A person's own doing: not a timer, and not a poll that is seen by its arrow. */
function isAct({ entries, cast }: Trace, place: number): boolean {
  const entry = entries[place];
  const role = cast.find(({ name }) => name === entry?.actor)?.role ?? '';
  const own = entry?.heard.from === entry?.actor;
  return own && [...PEOPLE, 'network'].includes(role) && entry?.heard.type !== 'poll';
}

function arrowsOf(trace: Trace): Drawn[] {
  return pairUp(trace)
    .deliveries.filter(({ from, to }) => from !== to)
    .map((delivery) => ({ entry: delivery.sentAt + 0.5, text: arrow(delivery, trace) }));
}

function arrow({ message, from, to, sentAt }: Delivery, trace: Trace): string {
  const kinds = [...new Set(credentialsOf(message).map(({ kind }) => kind))];
  const along = kinds.length > 0 ? ` [${kinds.join(', ').replaceAll('-', ' ')}]` : '';
  const atMs = trace.entries[sentAt]?.atMs ?? 0;
  const when = isPerson(from, trace) ? `${clockSeconds(atMs)} ` : '';
  const says = `${when}${startOf(message, trace)}${along}`;
  return `${idOf(from)}${signOf(message)} ${idOf(to)}: ${plain(says)}`;
}

const isPerson = (actor: string, { cast }: Trace): boolean =>
  cast.some(({ name, role }) => name === actor && PEOPLE.includes(role));

const signOf = (message: Message): string => {
  if (refused(message)) return '--x';
  return isResponse(message) || message.type === 'found' ? '-->>' : '->>';
};

const refused = (message: Message): boolean =>
  'why' in message ? message.why !== null : ['unavailable', 'no-answer'].includes(message.type);

/** The first line of its HTTP, and why it is refused; between servers, what it is called. */
function startOf(message: Message, { settings }: Trace): string {
  const text = httpText(message, standIn(settings.algorithm), settings);
  const why = 'why' in message && message.why ? ` ${message.why}` : '';
  if (text === null) return `${message.type.replaceAll('-', ' ')}${why}`;
  const [start = ''] = text.split('\r\n', 1);
  return `${start.replace(/^HTTP\/1\.1 | HTTP\/1\.1$/g, '')}${why}`;
}

const overAll = ({ cast }: Trace, says: string): string => {
  const ends = [cast[0]?.name, cast.at(-1)?.name].flatMap((name) => (name ? [idOf(name)] : []));
  return `Note over ${[...new Set(ends)].join(',')}: ${plain(says)}`;
};

/** As many of the first lines as have room. */
function within(lines: readonly string[], room: number): string[] {
  let left = room;
  return lines.filter((line) => {
    left -= line.length + 3;
    return left >= 0;
  });
}

/** Letters and underscores: a hyphen would be an arrow. */
const idOf = (name: string): string => name.replaceAll(/\W/g, '_');

/** On one line, without what Mermaid takes for its own: `;` ends a statement, `#` begins an entity. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('#', '＃')
    .replaceAll(';', ',')
    .replaceAll(/\bend\b/g, '(end)')
    .replaceAll(/[<>{}%]/g, '');
