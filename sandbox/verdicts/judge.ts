/** Reads a trace and says what it shows. Everything comes from the trace; nothing is run again. */
import { limitSettings } from '../choices/ending/limit-settings.ts';
import type { Trace } from '../model/trace.ts';
import type { Judgement, Outcome } from '../model/verdict.ts';
import { costOf } from './cost.ts';
import { type Exposure, exposureOf, NO_THEFT } from './exposure.ts';
import { collateralOf, honestOf } from './honest.ts';
import { properties } from './index.ts';
import { stolenLineages } from './lineages.ts';
import { callsDecidedIn, namesOf } from './reading.ts';

export function judge(trace: Trace): Judgement {
  const { model, settings } = trace;
  const lineages = stolenLineages(trace);
  const exposures = lineages.map((lineage) => exposureOf(lineage, trace));
  return {
    model: model.id,
    scenario: trace.scenario,
    settings: limitSettings(settings),
    ...exposures.reduce(worse, NO_THEFT),
    attacker: { ...attemptsOf(trace), rides: 0, forgedRequests: 0 },
    honest: honestOf(trace),
    collateral: collateralOf(trace, lineages),
    cost: costOf(trace),
    properties: propertiesOf(trace),
  };
}

/** With several stolen lineages, the run's figures are those of the largest exposure, then of the longest stay. */
function worse(one: Exposure, other: Exposure): Exposure {
  const size = ({ exposureMs, dwellMs }: Exposure) => [exposureMs ?? -1, dwellMs ?? -1] as const;
  const [a, b] = [size(one), size(other)];
  return b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? other : one;
}

function attemptsOf(trace: Trace) {
  const thieves = namesOf(trace, 'attacker');
  const tries = trace.entries
    .flatMap(callsDecidedIn)
    .filter(({ caller }) => thieves.includes(caller));
  const accepted = tries.filter(({ refusal }) => !refusal).length;
  return { accepted, refused: tries.length - accepted };
}

function propertiesOf(trace: Trace): Record<string, Outcome> {
  const outcomes = properties
    .filter(({ applies }) => applies(trace))
    .map(({ id, brokenBy }) => [id, brokenBy(trace).length === 0 ? 'held' : 'broken']);
  return Object.fromEntries(outcomes);
}
