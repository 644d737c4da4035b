/** What is on its way between actors at one moment, and what has just arrived. */
import { httpText, isRequest, isResponse, type Message, standIn, type Trace } from '#sandbox';
import { credentialsOf } from './credentials-in.ts';
import type { Delivery } from './deliveries.ts';
import { capital, nameOf } from './names.ts';
import { partitionPoint } from './partition-point.ts';

/** Shapes tell these apart; colour only repeats it. */
export type Shape = 'request' | 'response' | 'inside' | 'loot';

export type Wire = {
  /** Which of the run's messages it is. */
  key: string;
  from: string;
  to: string;
  route: string;
  says: string;
  shape: Shape;
  credential: boolean;
  refused: boolean;
  underWay: boolean;
  /** The entry in which it can be looked at. */
  entry: number;
};

const SHOWN = 7;

/** Old ones that are still under way come first; no more are looked for than this far back. */
const FAR_BACK = 400;

/** `seen`: how many entries have happened. `deliveries` are in the order of being sent. */
export function wireAt(
  deliveries: readonly Delivery[],
  seen: number,
  trace: Trace,
): readonly Wire[] {
  const sent = partitionPoint(deliveries, ({ sentAt }) => sentAt < seen);
  const near = deliveries.slice(Math.max(0, sent - FAR_BACK), sent);
  const waiting = near.filter(({ heardAt }) => heardAt === null || heardAt >= seen);
  const rest = near.filter((each) => !waiting.includes(each)).slice(-SHOWN);
  return [...rest, ...waiting].slice(-SHOWN).map((each) => drawOnce(each, seen, trace));
}

/** What has arrived stays as it was drawn. */
const arrived = new WeakMap<Delivery, Wire>();

function drawOnce(delivery: Delivery, seen: number, trace: Trace): Wire {
  const { heardAt } = delivery;
  if (heardAt === null || heardAt >= seen) return drawWire(delivery, seen, trace);
  const known = arrived.get(delivery) ?? drawWire(delivery, seen, trace);
  arrived.set(delivery, known);
  return known;
}

function drawWire(delivery: Delivery, seen: number, trace: Trace): Wire {
  const { message, from, to, sentAt, heardAt } = delivery;
  const underWay = heardAt === null || heardAt >= seen;
  return {
    key: `${sentAt} ${to} ${message.type}`,
    from,
    to,
    route: `${capital(nameOf(from, trace))} to ${nameOf(to, trace)}`,
    says: firstLine(message, trace),
    shape: shapeOf(message),
    credential: credentialsOf(message).length > 0,
    refused: isRefused(message),
    underWay,
    entry: underWay ? sentAt : (heardAt ?? sentAt),
  };
}

const isRefused = (message: Message): boolean => 'why' in message && message.why !== null;

const shapeOf = (message: Message): Shape => {
  if (message.type === 'loot') return 'loot';
  if (isRequest(message)) return 'request';
  return isResponse(message) ? 'response' : 'inside';
};

/** How it begins as HTTP; inside the system, what it is called. */
function firstLine(message: Message, { settings }: Trace): string {
  const text = httpText(message, standIn(settings.algorithm), settings);
  if (text === null) return message.type;
  const [line = ''] = text.split('\r\n', 1);
  return line.replace(/ HTTP\/1\.1$/, '').replace(/^HTTP\/1\.1 /, '');
}
