/** The same scenario in seconds instead of minutes: the same steps, each time divided. */
import type { Scenario, Step } from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';

const THIEF = 'mallory';

/** The thief's requests keep off the moments of the others: in reality a tie is anybody's. */
const ASIDE_MS = 70;

/** A long one may be cut short at `untilMs`. */
export function scaled(id: string, by: number, untilMs = Number.POSITIVE_INFINITY): Scenario {
  const scenario = scenarioNamed(id);
  return {
    ...scenario,
    untilMs: Math.min(untilMs, Math.round(scenario.untilMs / by)),
    steps: scenario.steps.map((step) => scaledStep(step, by)),
  };
}

const scaledStep = ({ atMs, who, does }: Step, by: number): Step => ({
  atMs: Math.round(atMs / by) + (who === THIEF ? ASIDE_MS : 0),
  who,
  does: scaledDoing(does, by),
});

function scaledDoing(does: Step['does'], by: number): Step['does'] {
  if (does.type === 'poll') return { ...does, everyMs: Math.round(does.everyMs / by) };
  if (does.type === 'request') return { ...does, slowMs: Math.round(does.slowMs / by) };
  return does;
}
