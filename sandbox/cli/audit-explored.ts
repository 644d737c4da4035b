/** Says what holds in every order of events, and shows the shortest order that breaks something. */
import { type Audit, type Finding, readScenario, sayDuration } from '../index.ts';
import { columns, wrap } from './layout.ts';
import { sayStep } from './say-step.ts';

/** The budget is the longest worst case of any event. */
const sayProperty = (id: string): string =>
  id === 'cut-off-within-budget' ? 'no order exceeds the longest worst case above' : id;

const complete = {
  closed: 'every state that can be reached',
  depth: 'every order to that depth',
  limit: 'as many states as were asked for',
};

export function sayExplored({ explored }: Audit): string {
  if (!explored) return 'Every order of events: no act ends access here, so none was tried.';
  const { depth, states, findings } = explored;
  const head = `Every order of events: ${states} states, ${depth} events deep; ${complete[explored.complete]}.`;
  const rows = findings.map((finding) => ['', sayProperty(finding.property), sayFinding(finding)]);
  return [wrap(head), columns(rows, ['left']), ...shortest(findings)].join('\n');
}

function sayFinding({ outcome, counterexample }: Finding): string {
  return counterexample ? `${outcome} in ${counterexample.steps.length} steps` : outcome;
}

function shortest(findings: readonly Finding[]): string[] {
  const [first] = findings
    .flatMap(({ property, counterexample }) =>
      counterexample ? [{ property, counterexample }] : [],
    )
    .toSorted((a, b) => a.counterexample.steps.length - b.counterexample.steps.length);
  if (!first) return [];
  const { steps } = readScenario(first.counterexample);
  const told = steps.map((step) => [sayDuration(step.atMs), ...sayStep(step)]);
  return [`The shortest, for ${first.property}:`, columns(told, ['right', 'left'])];
}
