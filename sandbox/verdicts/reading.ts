/** How verdicts read an entry: what was decided, which act was done, what was said. */
import type { ActorName } from '../model/actor.ts';
import { sidOf, userOf } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { Message } from '../model/message.ts';
import type { Entry, Trace } from '../model/trace.ts';

type Of<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

const pick =
  <Type extends Effect['type']>(type: Type) =>
  ({ effects }: Entry): Of<Type>[] =>
    effects.filter((effect): effect is Of<Type> => effect.type === type);

export const actsIn = pick('end');
export const sendsIn = pick('send');

const decided = pick('decide');

/** What was decided about calls to the api. */
export const callsDecidedIn = (entry: Entry) =>
  decided(entry).filter(({ about }) => about === 'call');
export const acceptedIn = (entry: Entry) => callsDecidedIn(entry).filter(({ refusal }) => !refusal);
export const refusedIn = (entry: Entry) => decided(entry).filter(({ refusal }) => refusal);

/** What went over open streams. */
export const deliveriesIn = (entry: Entry) =>
  decided(entry).filter(({ about, refusal }) => about === 'stream' && !refusal);

/** The streams that were asked for and let in: whose session, and who reads. */
export const openedIn = ({ effects }: Entry) =>
  effects.flatMap((effect) => {
    if (effect.type !== 'send' || effect.message.type !== 'answer') return [];
    const { stream, credential, behalf } = effect.message.call;
    return stream === 'open' && !behalf
      ? [{ sid: sidOf(credential), user: userOf(credential), device: effect.to }]
      : [];
  });

export const says = (entry: Entry, type: Message['type']): boolean =>
  sendsIn(entry).some(({ message }) => message.type === type);

/** The names of all actors with this role. */
export const namesOf = (
  { cast }: Trace,
  role: Trace['cast'][number]['role'],
): readonly ActorName[] => cast.filter((actor) => actor.role === role).map(({ name }) => name);
