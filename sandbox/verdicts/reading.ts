/** How verdicts read an entry: what was decided, which act was done, what was said. */
import type { ActorName } from '../model/actor.ts';
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

export const says = (entry: Entry, type: Message['type']): boolean =>
  sendsIn(entry).some(({ message }) => message.type === type);

/** The names of all actors with this role. */
export const namesOf = (
  { cast }: Trace,
  role: Trace['cast'][number]['role'],
): readonly ActorName[] => cast.filter((actor) => actor.role === role).map(({ name }) => name);
