/** Reads a description of a system; what cannot be used is named by its path in the file. */
import * as z from 'zod/mini';
import { InputError, unknownName } from '../model/input-error.ts';
import type { Model } from '../model/model.ts';
import { isSettingName, readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import type { Settings } from '../model/settings/index.ts';
import { isModelId, models } from '../models/index.ts';
import type { Audited } from './audited.ts';
import { type Events, usualEvents } from './events.ts';
import { CHOICES, elsewhere } from './fields.ts';
import { nearestPreset } from './nearest-preset.ts';
import { namesIn, type SystemFile, systemFile } from './system-file.ts';

export type Path = readonly (string | number)[];

/** Something in a description that cannot be used. `part`: whether its name is at fault, or its value. */
export type Flaw = { path: Path; part: 'key' | 'value'; message: string };

export type ReadSystem = { system: Audited; flaws: null } | { system: null; flaws: Flaw[] };

/** Reads what a YAML or JSON file says, once parsed. */
export function readSystem(value: unknown): ReadSystem {
  const result = z.safeParse(systemFile, value, { reportInput: true });
  if (!result.success) return { system: null, flaws: result.error.issues.flatMap(flawsOf) };
  try {
    return { system: systemOf(result.data), flaws: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const path = result.data.choices ? ['choices'] : [];
    return { system: null, flaws: [{ path, part: 'key', message: error.message }] };
  }
}

function flawsOf(issue: z.core.$ZodIssue): Flaw[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => strayKey(path, key));
  const field = path.length > 0 ? `"${path.join('.')}"` : 'the file';
  if (issue.input === undefined) {
    return [{ path: path.slice(0, -1), part: 'key', message: `${field} is missing` }];
  }
  const wish =
    issue.code === 'invalid_type' ? `${field} must be of type ${issue.expected}` : issue.message;
  const message = issue.code === 'invalid_value' ? `${field} ${issue.message}` : wish;
  return [{ path, part: 'value', message }];
}

function strayKey(path: Path, key: string): Flaw {
  const part = String(path[0] ?? '');
  const home = part === 'settings' && isSettingName(key) ? elsewhere[key] : undefined;
  const message = home
    ? `"${key}" belongs elsewhere: ${home}`
    : unknownName(part === '' ? 'key' : `key in "${part}":`, key, namesIn[part] ?? []).message;
  return { path: [...path, key], part: 'key', message };
}

function systemOf(file: SystemFile): Audited {
  const events: Events = { ...usualEvents, ...withoutGaps(file.events ?? {}) };
  const changes = {
    ...readSettings(withoutGaps(file.settings ?? {})),
    ...readSettings(withoutGaps(file.choices ?? {})),
    ...readSettings(file.regions === undefined ? {} : { regions: file.regions }),
    offerEndOthers: events['password-change'] !== 'nothing',
  };
  const model = modelFor(file, changes);
  return {
    name: file.name,
    about: file.about ?? '',
    sources: file.sources ?? [],
    assumptions: file.assumptions ?? [],
    model,
    settings: resolveSettings(model, changes),
    events,
  };
}

function modelFor({ preset, choices }: SystemFile, changes: Partial<Settings>): Model {
  if (preset !== undefined && isModelId(preset)) return models[preset];
  const missing = CHOICES.filter((name) => name !== 'refreshCarrier' && !choices?.[name]);
  if (missing.length === 0) return nearestPreset(changes);
  throw new InputError(
    `"preset" is missing; or else give all of the choices: ${missing.join(', ')}`,
  );
}

/** Optional fields that are not there. */
const withoutGaps = <T>(fields: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
