/** Reads settings as people write them (`accessTtl=15m`) and writes them back. */
import { InputError, unknownName } from './input-error.ts';
import type { DurationSpec, SettingSpec } from './setting-spec.ts';
import {
  keyOf,
  type SettingName,
  type Settings,
  settingNames,
  settingSpecs,
} from './settings/index.ts';
import { formatDuration, parseDuration } from './time.ts';

/** Reads `{ accessTtl: '15m' }`. Throws an {@link InputError} that names the culprit. */
export function readSettings(written: Readonly<Record<string, string>>): Partial<Settings> {
  const read = Object.entries(written).map(([name, text]) => {
    if (!isSettingName(name)) throw unknownName('setting', name, settingNames);
    return [keyOf(name), readValue(name, settingSpecs[name], text)];
  });
  return Object.fromEntries(read);
}

/** Writes one setting's value the way {@link readSettings} reads it. */
export const writeSetting = (name: SettingName, settings: Settings): string =>
  writeValue(settingSpecs[name], settings[keyOf(name)]);

/** Writes a value of this kind the way {@link readValue} reads it. */
export function writeValue(
  spec: SettingSpec,
  value: number | boolean | string | readonly string[],
): string {
  if (spec.kind === 'count') return String(value);
  if (typeof value === 'number') return (value < 0 ? '-' : '') + formatDuration(Math.abs(value));
  if (typeof value === 'object') return value.length === 0 ? 'none' : value.join(',');
  return String(value);
}

export const isSettingName = (name: string): name is SettingName =>
  Object.hasOwn(settingSpecs, name);

/** Reads a value of this kind. Throws an {@link InputError} that names it and says what is valid. */
export function readValue(name: string, spec: SettingSpec, text: string) {
  switch (spec.kind) {
    case 'duration':
      return readDuration(name, spec, text);
    case 'one-of':
      if (!spec.options.includes(text)) throw refused(name, text, spec.options.join(', '));
      return text;
    case 'set':
      return readSet(name, spec.options, text);
    case 'count':
      return readCount(name, spec, text);
    case 'switch':
      if (text !== 'true' && text !== 'false') throw refused(name, text, 'true or false');
      return text === 'true';
  }
}

function readDuration(name: string, spec: DurationSpec, text: string): number {
  const size = parseDuration(text.replace(/^-/, ''));
  if (size === null) throw refused(name, text, 'a duration such as 250ms, 90s, 15m or 1h30m');
  const ms = text.startsWith('-') ? -size : size;
  if (ms < spec.min || ms > spec.max) throw refused(name, text, range(spec.min, spec.max));
  if (spec.wholeSeconds && ms % 1_000 !== 0) throw refused(name, text, 'whole seconds');
  return ms;
}

function readCount(name: string, { min, max }: { min: number; max: number }, text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= min && count <= max)) throw refused(name, text, `a number from ${min} to ${max}`);
  return count;
}

function readSet(name: string, options: readonly string[], text: string): string[] {
  const members = text === 'none' ? [] : text.split(',');
  const stray = members.find((member) => !options.includes(member));
  if (stray === undefined) return members;
  throw refused(name, stray, `none, or a list of ${options.join(', ')}`);
}

const refused = (name: string, text: string, valid: string) =>
  new InputError(`setting "${name}" cannot be "${text}". Valid: ${valid}.`);

const range = (min: number, max: number) =>
  `from ${min < 0 ? '-' : ''}${formatDuration(Math.abs(min))} to ${formatDuration(max)}`;
