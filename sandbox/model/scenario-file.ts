/** Reads a scenario file: the one schema for the command line, links, imports and lessons. */
import * as z from 'zod/mini';
import { demand, type Path } from './demand.ts';
import { InputError, unknownName } from './input-error.ts';
import { readSettings } from './read-setting.ts';
import type { Scenario } from './scenario.ts';
import type { Step } from './step.ts';
import type { Ms } from './time.ts';
import { moment } from './verbs/fields.ts';
import { NETWORK, OPERATOR, THIEF, thefts, verbsOf } from './verbs/index.ts';
import type { Verb } from './verbs/verb.ts';

const STEPS_MAX = 1_000;

/** More repetitions in one run are a mistake, not an experiment. */
const POLLS_MAX = 10_000;

const file = z.strictObject({
  format: z.literal(1, { error: 'must be 1' }),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, { error: 'must be words joined by hyphens' })),
  question: z.string(),
  until: moment.check(z.positive({ error: 'must be later than 0s' })),
  steps: z
    .array(z.unknown())
    .check(z.maxLength(STEPS_MAX, { error: `must be ${STEPS_MAX} steps or fewer` })),
  settings: z._default(z.record(z.string(), z.string()), {}),
  models: z.optional(z.array(z.string()).check(z.minLength(1, { error: 'must name a model' }))),
});

/** A scenario as a file holds it: text and plain values. */
export type ScenarioFile = z.input<typeof file>;

/** A scenario, and the models that its file asks for (none: the reader's choice). */
export type ReadScenario = Scenario & { models: readonly string[] | null };

/** Reads a parsed JSON file. Throws an {@link InputError} that names the step and the field. */
export function readScenario(json: unknown): ReadScenario {
  const { format: _, until, models, ...rest } = demand(file, json, 'scenario', []);
  const steps = rest.steps.map((line, index) => readStep(line, `step ${index + 1}`, index));
  demandFewPolls(steps, until);
  readSettings(rest.settings);
  return { ...rest, untilMs: until, steps, models: models ?? null };
}

/** What every step says; the rest depends on the verb. */
const anyLine = z.looseObject({
  who: z.string().check(
    z.refine((who) => verbsOf(who) !== null, {
      error: `must be a device such as "alice.laptop", or "${THIEF}", "${OPERATOR}" or "${NETWORK}"`,
    }),
  ),
  do: z.string(),
});

/** One step as a file holds it, `at` and the fields of its verb included. */
export type Line = { at: string; who: string; do: string; [field: string]: unknown };

const theft = z.looseObject({ via: z.string() });

function readStep(json: unknown, name: string, index: number): Step {
  const path = ['steps', index];
  const line = demand(anyLine, json, name, path);
  const { schema, stepOf } = verbFor(line, name, path);
  return stepOf(demand(schema, line, name, path));
}

export function verbFor(line: { who: string; do: string }, name: string, path: Path = []): Verb {
  const known = verbsOf(line.who) ?? {};
  if (line.who === THIEF && line.do === 'steal') {
    const { via } = demand(theft, line, name, path);
    return pick(thefts, via, `"via" in ${name}:`, [...path, 'via']);
  }
  const names = line.who === THIEF ? ['steal', ...Object.keys(known)] : Object.keys(known);
  return pick(known, line.do, `"do" in ${name}:`, [...path, 'do'], names);
}

function pick(
  known: Readonly<Record<string, Verb>>,
  word: string,
  what: string,
  path: Path,
  names = Object.keys(known),
): Verb {
  const verb = Object.hasOwn(known, word) ? known[word] : undefined;
  if (!verb) throw unknownName(what, word, names, path);
  return verb;
}

/** A run must end in good time; the greediest poll is told so. */
function demandFewPolls(steps: readonly Step[], untilMs: Ms): void {
  const polls = steps.map(({ atMs, does }) =>
    does.type === 'poll' && atMs <= untilMs ? Math.floor((untilMs - atMs) / does.everyMs) + 1 : 0,
  );
  const sum = polls.reduce((total, each) => total + each, 0);
  if (sum <= POLLS_MAX) return;
  const index = polls.indexOf(Math.max(...polls));
  throw new InputError(
    `step ${index + 1}, field "every": ${sum} polls in one run. Valid: ${POLLS_MAX} or fewer.`,
    ['steps', index, 'every'],
  );
}
