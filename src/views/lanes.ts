/** The timeline: a lane for each actor with what it did and what became of it, each moment once. */
import type { Effect, Entry, Trace } from '#sandbox';
import { capital, nameOf } from './names.ts';
import { isOn, type Scale, xOn } from './scale.ts';

/** `answered` and `refused`: what became of its requests; `acts`: what a person did; `works`: all that a server heard. */
export type Lane = {
  actor: string;
  title: string;
  who: 'thief' | 'user' | 'server';
  answered: readonly number[];
  refused: readonly number[];
  acts: readonly number[];
  works: readonly number[];
};

type Kind = 'answered' | 'refused' | 'acts' | 'works';
type Dots = Record<Kind, Set<number>>;
type Decide = Extract<Effect, { type: 'decide' }>;

export function drawLanes(
  trace: Pick<Trace, 'entries' | 'cast'>,
  actors: readonly string[],
  scale: Scale,
): Lane[] {
  const dots = new Map<string, Dots>(actors.map((actor) => [actor, noDots()]));
  for (const entry of trace.entries) {
    if (!isOn(scale, entry.atMs)) continue;
    const x = Math.round(xOn(scale, entry.atMs));
    for (const { actor, kind } of marksOf(entry)) dots.get(actor)?.[kind].add(x);
  }
  return actors.map((actor) => drawLane(actor, dots.get(actor) ?? noDots(), trace));
}

const noDots = (): Dots => ({
  answered: new Set(),
  refused: new Set(),
  acts: new Set(),
  works: new Set(),
});

/** A decision is a mark on the lane of whoever had asked. What one has done oneself is an act, and all else work. */
function marksOf({ actor, heard, effects }: Entry): { actor: string; kind: Kind }[] {
  const decisions = effects.filter((effect): effect is Decide => effect.type === 'decide');
  const own = heard.from === actor && !QUIET.includes(heard.type);
  return [
    { actor, kind: own ? 'acts' : 'works' },
    ...decisions.map(({ caller, refusal }) => ({
      actor: caller,
      kind: refusal ? ('refused' as const) : ('answered' as const),
    })),
  ];
}

/** Done over and over: what becomes of it is mark enough. */
const QUIET: readonly Entry['heard']['type'][] = [
  'poll',
  'request',
  'replay',
  'deliver',
  'recheck',
];

function drawLane(actor: string, dots: Dots, trace: Pick<Trace, 'cast'>): Lane {
  const role = trace.cast.find(({ name }) => name === actor)?.role;
  const who = role === 'attacker' ? 'thief' : role === 'browser' ? 'user' : 'server';
  const isServer = who === 'server' && role !== 'operator' && role !== 'network';
  return {
    actor,
    title: capital(nameOf(actor, trace)),
    who,
    answered: [...dots.answered],
    refused: [...dots.refused],
    acts: [...dots.acts],
    works: isServer ? [...dots.works] : [],
  };
}
