/** A run as a link into the lab, which opens it at the moment that decided it. */
import {
  addressOf,
  type ModelId,
  type Scenario,
  type Shared,
  type Trace,
  writeLink,
  writeScenario,
} from '#sandbox';
import { deciderOf } from './decider.ts';
import { SYSTEMS_MAX } from './side-by-side.ts';
import { storyOf } from './story.ts';

type Texts = Readonly<Record<string, string>>;

/** Models that are compared, as many as the lab has room for, and what was changed of each. */
export type LabRun = {
  /** `models`: those that its file asks for. */
  scenario: Scenario & { models?: readonly string[] | null };
  systems: readonly { model: ModelId; settings: Texts }[];
};

/**
 * `lab`: the address of the lab; `make`: makes the run of one system. Null where the whole is too long for a link.
 */
export function linkToLab(
  lab: string,
  { scenario, systems: all }: LabRun,
  make: (system: LabRun['systems'][number]) => Trace,
): string | null {
  const systems = all.slice(0, SYSTEMS_MAX);
  const traces = systems.map(make);
  const shared: Shared = {
    scenario: writeScenario(scenario, scenario.models ?? null),
    branch: {
      name: '',
      cutMs: null,
      lines: writeScenario(scenario).steps as Shared['branch']['lines'],
    },
    untilMs: scenario.untilMs,
    settings: {},
    systems,
    ...momentOf(traces),
  };
  const written = writeLink(shared, traces);
  return written.type === 'link' ? addressOf(lab, written.code) : null;
}

/** Of the first system that anything decided; where nothing did, the end of the run. */
function momentOf(traces: readonly Trace[]): Pick<Shared, 'looking' | 'cursor'> {
  for (const [looking, trace] of traces.entries()) {
    const decided = deciderOf(storyOf(trace), trace);
    const at = decided?.atMs == null ? decided?.turn : decided;
    if (at && at.atMs !== null) return { looking, cursor: { atMs: at.atMs, entry: at.entry } };
  }
  return { looking: 0, cursor: { atMs: traces[0]?.untilMs ?? 0, entry: null } };
}
