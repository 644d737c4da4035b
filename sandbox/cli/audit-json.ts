/** An audit as JSON: a shape to rely on, documented in the README. */
import {
  type Audit,
  type Examined,
  type Found,
  type Improvement,
  ownSettings,
  recordOf,
} from '../index.ts';
import type { Attestations } from './answer-audit.ts';
import type { Gate } from './gate.ts';

export function auditJson(found: Audit, attested: Attestations, gate: Gate): string {
  const { system, endings, questions, examined, beyond, cost } = found;
  const shape = {
    format: 1,
    name: system.name,
    preset: system.model.id,
    settings: ownSettings(system),
    events: system.events,
    maxExposureMs: gate.maxExposureMs,
    over: gate.over.map(({ event }) => event),
    endings: endings.map((ending, index) => endingJson(ending, attested[index])),
    questions,
    scenarios: examined.map(scenarioJson),
    explored: found.explored,
    beyond: beyond.map(({ id, why, run }, index) => ({
      id,
      why,
      verdict: { ...run.judgement, witness: attested[endings.length + index] },
    })),
    cost,
    sources: system.sources,
    assumptions: system.assumptions,
    record: recordOf(found),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}

function endingJson(ending: Found, witness: Attestations[number] | undefined) {
  const { event, does, reach, worstCaseMs, of, untouched, causes, collateral } = ending;
  const { file, judgement, trace } = ending.run;
  return {
    event,
    does,
    ends: reach,
    worstCaseMs,
    of,
    untouched,
    measuredMs: judgement.exposureMs,
    because: causes,
    collateral,
    improvements: ending.improvements.map(improvementJson),
    run: { scenario: file ?? trace.scenario, verdict: { ...judgement, witness } },
  };
}

const improvementJson = ({
  change,
  says,
  standard,
  sets,
  worstCaseMs,
  cutMs,
  cost,
}: Improvement) => ({
  change,
  says,
  standard,
  sets,
  worstCaseMs,
  cutMs,
  cost,
});

function scenarioJson(examined: Examined) {
  if (!examined.applies) return examined;
  const { id, applies, judgement, faulty } = examined;
  const { endedBy, exposureMs, worstCaseMs, stillInAtEnd, properties } = judgement;
  return { id, applies, faulty, endedBy, exposureMs, worstCaseMs, stillInAtEnd, properties };
}
