/** Says what an exploration tried, and the steps of a run that breaks something. */
import type { Exploration, Finding, Reached } from '#sandbox';

export type Complete = Exploration['complete'] | 'stopped';

/** As far as a table or a result needs it. */
export type Extent = Pick<Exploration, 'states' | 'edges' | 'depth'> & { complete: Complete };

const number = (count: number): string => count.toLocaleString('en');

/** Which of the two it is: every state at any depth, or every order to a depth. */
export function sayExtent({ complete, depth }: Extent, clocks: 'real' | 'scaled'): string {
  const on = clocks === 'scaled' ? 'on scaled clocks' : 'on real clocks';
  switch (complete) {
    case 'closed':
      return `Every state that can be reached ${on}, at any depth. The last new one is ${depth} moves away.`;
    case 'depth':
      return `Every order of events ${on}, up to ${depth} moves.`;
    case 'limit':
      return `There are more states ${on} than were to be tried. Every order up to ${depth} moves was.`;
    case 'stopped':
      return `Stopped while trying ${depth} moves ${on}. What is broken is broken; the rest is open.`;
  }
}

export const sayCounts = ({ states, edges }: Pick<Extent, 'states' | 'edges'>): string =>
  `${number(states)} states, ${number(edges)} edges`;

export const sayReached = ({ depth, ...counts }: Reached): string =>
  `Depth ${depth}: ${sayCounts(counts)}.`;

export type Line = { at: string; who: string; does: string };

/** The steps of a counterexample, in a file’s own words. */
export const linesOf = ({ counterexample }: Finding): Line[] =>
  (counterexample?.steps ?? []).map((step) => {
    const { at, who, do: does, ...rest } = step as Record<string, unknown>;
    const details = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
    return { at: String(at), who: String(who), does: [does, ...details].join(', ') };
  });

/** For a link that saves it. */
export const fileHref = ({ counterexample }: Finding): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(counterexample, null, 2))}`;
