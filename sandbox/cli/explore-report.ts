/** What an exploration found, for people: how much was tried, what held, and the shortest runs that break the rest. */
import { type Finding, type Reached, readScenario, sayDuration } from '../index.ts';
import type { Explored } from './answer-explore.ts';
import type { ExploreCommand } from './explore-command.ts';
import { columns, wrap } from './layout.ts';
import { sayStep } from './say-step.ts';

const number = (count: number): string => count.toLocaleString('en');

export const sayReached = ({ depth, states, edges }: Reached): string =>
  `depth ${depth}: ${number(states)} states, ${number(edges)} edges. Ctrl-C stops.`;

export function exploreReport(found: Explored, command: ExploreCommand, saved: string): string {
  const { states, edges, levels, findings } = found;
  const parts = [
    wrap(extent(found, command)),
    wrap(
      `${number(states)} states, ${number(edges)} edges${levels.length > 0 ? `; new states by depth: ${levels.map(number).join(' ')}` : ''}`,
    ),
    columns(
      findings.map(({ property, outcome }) => [property, outcomeOf(outcome, found)]),
      ['left'],
    ),
    ...findings.map(counterexample),
    wrap(saved),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const outcomeOf = (outcome: Finding['outcome'], { complete }: Explored): string =>
  outcome === 'held' && complete === 'limit' ? 'held so far' : outcome;

function extent({ model, depth, complete }: Explored, { ask, scaled }: ExploreCommand): string {
  const intents = `every order of ${ask.alphabet?.length ?? 0} intents and of waiting`;
  const clocks = scaled ? 'scaled clocks' : 'its own clocks';
  switch (complete) {
    case 'closed':
      return `${model} on ${clocks}: every state that ${intents} can reach, at any depth. The last new one is at depth ${depth}.`;
    case 'depth':
      return `${model} on ${clocks}: ${intents}, to depth ${depth}.`;
    case 'limit':
      return `${model} on ${clocks}: ${intents}. There are more states than were asked for; all up to depth ${depth} were tried.`;
    case 'stopped':
      return `${model} on ${clocks}: ${intents}. Stopped at depth ${depth}: what is said to be broken is, the rest is open.`;
  }
}

function counterexample({ property, counterexample: file }: Finding): string {
  if (!file) return '';
  const steps = readScenario(file).steps.map((step) => [
    '',
    sayDuration(step.atMs),
    ...sayStep(step),
  ]);
  return `${property} is broken by\n${columns(steps, ['left', 'right', 'left'])}`;
}
