/** Reads a trace that was saved as JSON. It is taken for what it says: nothing is run again. */
import * as z from 'zod/mini';
import type { Role } from './actor.ts';
import { demand } from './demand.ts';
import { InputError, unknownName } from './input-error.ts';
import { keyOf, settingNames } from './settings/index.ts';
import type { Trace } from './trace.ts';

const ms = z.int().check(z.minimum(0, { error: 'must be 0 or more' }));

const ROLES = [
  'browser',
  'attacker',
  'operator',
  'session-server',
  'jwt-issuer',
  'gateway',
  'bff',
  'account-server',
  'api',
  'replica',
  'network',
  'identity-provider',
  'relying-party',
] as const satisfies readonly Role[];

const file = z.strictObject({
  format: z.literal(1, { error: 'must be 1' }),
  model: z.looseObject({ id: z.string(), name: z.string() }),
  scenario: z.string(),
  question: z.string(),
  settings: z.looseObject({}),
  untilMs: ms,
  cast: z.array(
    z.strictObject({
      name: z.string(),
      role: z.enum(ROLES, { error: `must be one of ${ROLES.join(', ')}` }),
      user: z.nullable(z.string()),
      skewMs: z.int(),
    }),
  ),
  faults: z.array(z.strictObject({ atMs: ms, does: z.looseObject({ type: z.string() }) })),
  entries: z.array(
    z.strictObject({
      atMs: ms,
      actor: z.string(),
      heard: z.looseObject({ type: z.string(), from: z.string(), clockMs: z.int() }),
      state: z.string(),
      effects: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});

/** Throws an {@link InputError} that names the entry and the field. */
export function readTrace(json: unknown): Trace {
  const read = demand(file, json, 'trace', []);
  demandSettings(read.settings);
  const names = read.cast.map(({ name }) => name);
  read.entries.forEach(({ actor, atMs }, index) => {
    const path = ['entries', index];
    if (!names.includes(actor))
      throw unknownName(`"actor" in entry ${index + 1}:`, actor, names, [...path, 'actor']);
    const beforeMs = read.entries[index - 1]?.atMs ?? 0;
    if (atMs < beforeMs || atMs > read.untilMs) {
      const says = `entry ${index + 1}, field "atMs": must be from ${beforeMs} to ${read.untilMs}`;
      throw new InputError(says, [...path, 'atMs']);
    }
  });
  return read as unknown as Trace;
}

function demandSettings(settings: object): void {
  const missing = settingNames.map(keyOf).find((key) => !Object.hasOwn(settings, key));
  if (missing) throw new InputError(`trace, field "settings.${missing}": is missing`, ['settings']);
}
