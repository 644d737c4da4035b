/** Reads a scenario file: the one schema for the command line, links, imports and lessons. */
import * as z from 'zod/mini';
import { InputError, unknownName } from './input-error.ts';
import { readSettings } from './read-setting.ts';
import type { Scenario } from './scenario.ts';
import type { Step } from './step.ts';
import { type Ms, parseDuration } from './time.ts';

const THIEF = 'mallory';

const DEVICE = /^[a-z]+\.[a-z]+$/;

const STEPS_MAX = 1_000;

/** More repetitions in one run are a mistake, not an experiment. */
const POLLS_MAX = 10_000;

const moment = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = parseDuration(text);
    if (ms === null) {
      const message = `"${text}" is not a duration such as 250ms, 90s, 15m or 1h30m`;
      context.issues.push({ code: 'custom', message, input: text });
    }
    return ms ?? 0;
  }),
);
const period = moment.check(z.positive({ error: 'must be longer than 0s' }));
const device = z
  .string()
  .check(z.regex(DEVICE, { error: 'must be a device such as "alice.laptop"' }));
const thief = z.literal(THIEF, { error: `must be "${THIEF}"` });
const put = { at: moment };

/** What each kind of actor may do, and what the step must say. */
const verbs = {
  device: {
    login: z.strictObject({ ...put, who: device, do: z.literal('login') }),
    request: z.strictObject({ ...put, who: device, do: z.literal('request') }),
    poll: z.strictObject({ ...put, who: device, do: z.literal('poll'), every: period }),
    refresh: z.strictObject({ ...put, who: device, do: z.literal('refresh') }),
    logout: z.strictObject({ ...put, who: device, do: z.literal('logout') }),
    'change-password': z.strictObject({
      ...put,
      who: device,
      do: z.literal('change-password'),
      endOthers: z._default(z.boolean(), true),
    }),
  },
  thief: {
    steal: z.strictObject({
      ...put,
      who: thief,
      do: z.literal('steal'),
      via: z.literal('malware', { error: 'must be "malware"' }),
      from: device,
    }),
    replay: z.strictObject({ ...put, who: thief, do: z.literal('replay') }),
    refresh: z.strictObject({ ...put, who: thief, do: z.literal('refresh') }),
    poll: z.strictObject({
      ...put,
      who: thief,
      do: z.literal('poll'),
      every: period,
      renews: z._default(z.boolean(), false),
    }),
  },
} as const;

type DeviceLine = z.infer<(typeof verbs.device)[keyof typeof verbs.device]>;
type ThiefLine = z.infer<(typeof verbs.thief)[keyof typeof verbs.thief]>;

type Schema<T> = z.ZodMiniType<T> & { readonly shape: object };

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
  const { format: _, until, models, ...rest } = demand(file, json, 'scenario');
  const steps = rest.steps.map((line, index) => readStep(line, `step ${index + 1}`));
  demandFewPolls(steps, until);
  readSettings(rest.settings);
  return { ...rest, untilMs: until, steps, models: models ?? null };
}

/** What every step says; the rest depends on the verb. */
const anyLine = z.looseObject({
  who: z.string().check(
    z.refine((who) => who === THIEF || DEVICE.test(who), {
      error: `must be a device such as "alice.laptop", or "${THIEF}"`,
    }),
  ),
  do: z.string(),
});

function readStep(json: unknown, name: string): Step {
  const line = demand(anyLine, json, name);
  const known: Record<string, Schema<DeviceLine | ThiefLine>> = line.who === THIEF
    ? verbs.thief
    : verbs.device;
  const schema = Object.hasOwn(known, line.do) ? known[line.do] : undefined;
  if (!schema) throw unknownName(`"do" in ${name}:`, line.do, Object.keys(known));
  return stepOf(demand(schema, line, name));
}

function stepOf(line: DeviceLine | ThiefLine): Step {
  const { at: atMs, who } = line;
  switch (line.do) {
    case 'steal':
      return { atMs, who: line.from, does: { type: 'steal', via: line.via, by: who } };
    case 'poll': {
      const everyMs = line.every;
      const does =
        'renews' in line
          ? { type: line.do, everyMs, renews: line.renews }
          : { type: line.do, everyMs };
      return { atMs, who, does };
    }
    case 'change-password':
      return { atMs, who, does: { type: line.do, endOthers: line.endOthers } };
    default:
      return { atMs, who, does: { type: line.do } };
  }
}

/** A run must end in good time; the greediest poll is told so. */
function demandFewPolls(steps: readonly Step[], untilMs: Ms): void {
  const polls = steps.map(({ atMs, does }) =>
    does.type === 'poll' && atMs <= untilMs ? Math.floor((untilMs - atMs) / does.everyMs) + 1 : 0,
  );
  const sum = polls.reduce((total, each) => total + each, 0);
  if (sum <= POLLS_MAX) return;
  const greediest = `step ${polls.indexOf(Math.max(...polls)) + 1}, field "every"`;
  throw new InputError(`${greediest}: ${sum} polls in one run. Valid: ${POLLS_MAX} or fewer.`);
}

function demand<T>(schema: Schema<T>, value: unknown, name: string): T {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code !== 'unrecognized_keys') throw new InputError(`${name}${complaint(issue)}`);
  const [stray = ''] = issue.keys;
  throw unknownName(`field in ${name}:`, stray, Object.keys(schema.shape));
}

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return ': cannot be read';
  const field = issue.path.length > 0 ? `, field "${issue.path.join('.')}"` : '';
  return `${field}: ${issue.input === undefined ? 'is missing' : wish(issue)}`;
}

const wish = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? `must be of type ${issue.expected}` : issue.message;
