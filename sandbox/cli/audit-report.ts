/** An audit for people: the verdict first, then a line for each event, and the details below. */
import { type Audit, type Found, readScenario, sayDuration, sayReach, sayWorst } from '../index.ts';
import type { Attestations } from './answer-audit.ts';
import { sayChanges } from './audit-changes.ts';
import { sayExplored } from './audit-explored.ts';
import type { Gate } from './gate.ts';
import { columns, wrap } from './layout.ts';
import { sayStep } from './say-step.ts';

export function auditReport(found: Audit, attested: Attestations, gate: Gate): string {
  const { system, endings } = found;
  const parts = [
    wrap(verdict(found, gate)),
    wrap(`${system.about} (Audited as ${system.model.id}; no machine fails.)`.trim()),
    events(endings),
    shownBy(worstOf(endings)),
    sayChanges(found),
    questions(found),
    sayExplored(found),
    scenarios(found),
    witness(attested),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const sizeOf = ({ worstCaseMs }: Found): number => worstCaseMs ?? Number.POSITIVE_INFINITY;

const worstOf = (endings: readonly Found[]): Found | undefined =>
  endings.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0];

function verdict({ system, endings }: Audit, { maxExposureMs, over }: Gate): string {
  const worst = worstOf(endings);
  if (!worst) return `${system.name}: no event ends access`;
  const most = `after ${worst.event} a stolen copy works for up to ${sayWorst(worst)}`;
  if (maxExposureMs === null) return `${system.name}: ${most}.`;
  const limit = sayDuration(maxExposureMs);
  return over.length === 0
    ? `PASS ${system.name}: every event cuts off within ${limit}.`
    : `FAIL ${system.name}: ${over.length} of ${endings.length} events take longer than ${limit}; ${most}.`;
}

function events(endings: readonly Found[]): string {
  const rows = endings.map((ending) => [
    ending.event,
    sayWorst(ending),
    sayCause(ending),
    sayReach(ending),
  ]);
  return columns([['event', 'worst case', 'because of', 'ends'], ...rows], ['left']);
}

function sayCause({ causes }: Found): string {
  const [first] = causes;
  return first ? `${first.setting}=${first.value}` : '–';
}

/** The run of the worst event, step by step. */
function shownBy(worst: Found | undefined): string {
  if (!worst) return '';
  const { file, judgement, trace } = worst.run;
  const measured = sayDuration(judgement.exposureMs ?? 0);
  const head = `A run that shows it (${worst.event}; ${worst.of}): ${measured} measured`;
  if (!file) return wrap(`${head}, in the scenario ${trace.scenario}.`);
  const steps = readScenario(file).steps.map((step) => [sayDuration(step.atMs), ...sayStep(step)]);
  return `${wrap(`${head}.`)}\n${columns(steps, ['right', 'left'])}`;
}

const questions = ({ questions: all }: Audit): string =>
  [
    'The five questions',
    ...all.map(({ question, answer }, index) => wrap(`${index + 1}. ${question} ${answer}`)),
  ].join('\n');

function scenarios({ examined, beyond }: Audit): string {
  const played = examined.filter(({ applies }) => applies);
  return [
    wrap(`Scenarios: ${played.length} of ${examined.length} can be played on this system.`),
    ...(beyond.length > 0 ? ['Beyond any worst case above:', ...beyond.map(told)] : []),
  ].join('\n');
}

const whys = {
  fault: 'as a machine fails',
  forgery: 'by a forged token, which no ending reaches',
};

const told = ({ id, why, run }: Audit['beyond'][number]): string =>
  wrap(`- ${id}: ${sayDuration(run.judgement.exposureMs ?? 0)} too long, ${whys[why]}`);

function witness(attested: Attestations): string {
  const checked = attested.reduce((sum, each) => sum + each.checked, 0);
  const runs = `the ${attested.length} runs behind these figures`;
  return wrap(
    checked === 0
      ? `Attested: ${runs} hold no token for jose to check.`
      : `Attested: jose repeated ${checked} checks of ${runs} and agreed with each.`,
  );
}
