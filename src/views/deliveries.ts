/**
 * Which entry sent a message and which one heard it; and which response answers which request.
 *
 * Between two actors every message takes equally long, so messages are heard in the order of being
 * sent, and a server's responses come in the order of the requests.
 */
import {
  type ActorName,
  type Effect,
  type Entry,
  isRequest,
  isResponse,
  type Message,
  type Trace,
} from '#sandbox';

/** `sentAt` and `heardAt` are places in the trace; `heardAt` is null for what was still under way at the end. */
export type Delivery = {
  message: Message;
  from: ActorName;
  to: ActorName;
  sentAt: number;
  heardAt: number | null;
};

export type Exchange = { request: Delivery; response: Delivery | null };

/** A trace, paired up once, to be looked into at any entry. */
export type Paired = {
  trace: Trace;
  deliveries: readonly Delivery[];
  exchanges: readonly Exchange[];
};

export function pairUp(trace: Trace): Paired {
  const deliveries = deliveriesOf(trace);
  return { trace, deliveries, exchanges: exchangesOf(deliveries) };
}

function deliveriesOf({ entries }: Trace): Delivery[] {
  const underWay = new Map<string, Delivery[]>();
  const all: Delivery[] = [];
  entries.forEach((entry, index) => {
    const arrived = underWay.get(keyOf(entry.heard.from, entry.actor, said(entry)))?.shift();
    if (arrived) arrived.heardAt = index;
    for (const { to, message } of sends(entry)) {
      const sent = { message, from: entry.actor, to, sentAt: index, heardAt: null };
      const key = keyOf(sent.from, to, message);
      underWay.set(key, [...(underWay.get(key) ?? []), sent]);
      all.push(sent);
    }
  });
  return all;
}

function exchangesOf(deliveries: readonly Delivery[]): Exchange[] {
  const responses = new Map<string, Delivery[]>();
  for (const delivery of deliveries.filter(({ message }) => isResponse(message))) {
    const pair = `${delivery.to}>${delivery.from}`;
    responses.set(pair, [...(responses.get(pair) ?? []), delivery]);
  }
  return deliveries
    .filter(({ message }) => isRequest(message))
    .map((request) => ({
      request,
      response: responses.get(`${request.from}>${request.to}`)?.shift() ?? null,
    }));
}

/** The exchange that an entry belongs to. What it heard comes before what it sent. */
export function exchangeAt({ deliveries, exchanges }: Paired, index: number): Exchange | null {
  const asked = deliveries.find(
    ({ message, heardAt }) => message.type === 'look-up' && heardAt === index,
  );
  const place = asked?.sentAt ?? index;
  const parts: ((exchange: Exchange) => number | null | undefined)[] = [
    ({ request }) => request.heardAt,
    ({ response }) => response?.heardAt,
    ({ request }) => request.sentAt,
    ({ response }) => response?.sentAt,
  ];
  for (const part of parts) {
    const found = exchanges.find((exchange) => part(exchange) === place);
    if (found) return found;
  }
  return null;
}

type Send = Extract<Effect, { type: 'send' }>;

const sends = ({ effects }: Entry) =>
  effects.filter((effect): effect is Send => effect.type === 'send');

const keyOf = (from: ActorName, to: ActorName, message: object) =>
  `${from}>${to} ${JSON.stringify(message)}`;

/** What was heard, without what its receiver added. */
function said({ heard }: Entry): object {
  const { from: _from, clockMs: _clockMs, ...message } = heard;
  return message;
}
