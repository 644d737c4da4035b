/**
 * Streams: connections that are authenticated when they are opened, and then stay open.
 *
 * Whatever ends the session, its credential or the right to use it, a stream hears of it only if the
 * server checks again (WebSocket: RFC 6455; what ASVS 5.0, 4.4, asks is for the opening).
 */
import type { ActorName } from '../model/actor.ts';
import { handleOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import { type Ms, seconds } from '../model/time.ts';
import type { Answer } from './rules.ts';

/** Something is delivered over each stream that often (an assumption). */
const EVERY_MS: Ms = seconds(30);

type Stream = { call: Call; caller: ActorName };

/** `self`: its own name. `streams`: those that are open. */
export type Streaming = {
  self: ActorName;
  settings: Settings;
  streams: Readonly<Record<string, Stream>>;
};

export const NO_STREAMS = { streams: {} };

const nameOf = ({ call, caller }: Stream): string => `${caller} ${handleOf(call.credential)}`;

const timer = (
  { self }: Streaming,
  type: 'deliver' | 'recheck',
  stream: string,
  afterMs: Ms,
): Effect => ({ type: 'send', to: self, message: { type, stream }, afterMs });

/** Opens what was asked for as a stream; nothing else. */
export function opened(context: Streaming, { call, caller }: Stream): Answer<Streaming> {
  if (call.stream !== 'open') return {};
  const again: Call = { ...call, stream: 'again' };
  const name = nameOf({ call, caller });
  const { recheckStreamMs } = context.settings;
  return {
    next: { streams: { ...context.streams, [name]: { call: again, caller } } },
    effects: [
      timer(context, 'deliver', name, EVERY_MS),
      ...(recheckStreamMs > 0 ? [timer(context, 'recheck', name, recheckStreamMs)] : []),
    ],
  };
}

/** At an edge: opens what the api behind it has let in. */
export const openedBehind = (
  context: Streaming,
  { call: { behalf } }: Of<'answer'>,
): Answer<Streaming> => (behalf ? opened(context, behalf) : {});

export function deliver(context: Streaming, { stream }: Of<'deliver'>): Answer<Streaming> {
  const open = context.streams[stream];
  if (!open) return {};
  const { credential } = open.call;
  return {
    effects: [
      decided(open, null),
      send(open.caller, { type: 'delivered', credential }),
      timer(context, 'deliver', stream, EVERY_MS),
    ],
  };
}

/** Everything that was checked at the opening is checked again, but for the proof of a key. */
export const recheck =
  <Context extends Streaming>(check: (context: Context, heard: Heard<Call>) => Answer<Context>) =>
  (context: Context, { stream, clockMs }: Heard<Of<'recheck'>>): Answer<Context> => {
    const open = context.streams[stream];
    if (!open) return {};
    const { next, effects = [] } = check(context, { ...open.call, from: open.caller, clockMs });
    const { recheckStreamMs } = context.settings;
    return {
      ...(next && { next }),
      effects: [...effects, timer(context, 'recheck', stream, recheckStreamMs)],
    };
  };

/** What a stream is told when it is checked again: nothing, or that it is over. */
export function rechecked(
  context: Streaming,
  stream: Stream,
  refusal: Refusal | null,
): Answer<Streaming> {
  if (!refusal) return {};
  const { credential } = stream.call;
  return {
    next: { streams: without(context, nameOf(stream)) },
    effects: [
      decided(stream, refusal),
      send(stream.caller, { type: 'stream-closed', credential, why: refusal }),
    ],
  };
}

export const hungUp = (
  context: Streaming,
  { credential, from }: Heard<Of<'hang-up'>>,
): Answer<Streaming> => ({
  next: { streams: without(context, `${from} ${handleOf(credential)}`) },
});

const without = ({ streams }: Streaming, name: string): Streaming['streams'] => {
  const { [name]: _, ...rest } = streams;
  return rest;
};

const decided = (
  { call: { credential, wants }, caller }: Stream,
  refusal: Refusal | null,
): Effect => ({ type: 'decide', about: 'stream', caller, credential, wants, refusal });
