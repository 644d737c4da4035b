/** The flags that can be typed, read one by one: whatever is wrong names the culprit and what is valid. */
import { parseArgs } from 'node:util';
import {
  InputError,
  isModelId,
  type ModelId,
  type Ms,
  modelIds,
  parseDuration,
  readSettings,
  type Settings,
  settingNames,
  unknownName,
} from '../index.ts';

const flags = {
  model: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  depth: { type: 'string' },
  states: { type: 'string' },
  scaled: { type: 'boolean' },
  alphabet: { type: 'string' },
  fault: { type: 'string' },
  property: { type: 'string', multiple: true },
  budget: { type: 'string' },
  save: { type: 'string' },
  'max-exposure': { type: 'string' },
  record: { type: 'string' },
  sessions: { type: 'string' },
  seed: { type: 'string' },
  level: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type FlagName = keyof typeof flags;

const flagNames = Object.keys(flags).map((name) => `--${name}`);

export type Typed = ReturnType<typeof readFlags>['values'];

/** Checks each flag before Node does: its own complaints take several lines and name no neighbours. */
export function readFlags(args: string[]) {
  const { tokens } = parseArgs({ args, options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(flags, token.name) ? flags[token.name as FlagName] : null;
    if (!known) throw unknownName('flag', token.rawName, flagNames);
    const missing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (known.type === 'string' && missing) throw new InputError(`${token.rawName} needs a value`);
    if (known.type === 'boolean' && token.value !== undefined)
      throw new InputError(`${token.rawName} takes no value`);
  }
  return parseArgs({ args, options: flags, allowPositionals: true });
}

/** Flags that are about another kind of command. */
export function demandOwnFlags(name: string, own: readonly string[], typed: Typed): void {
  const stray = Object.keys(typed).find((flag) => !own.includes(flag));
  if (stray === undefined) return;
  const valid = own.map((flag) => `--${flag}`).join(', ');
  throw new InputError(`"${name}" takes no --${stray}. Valid: ${valid}.`);
}

/** Null: nothing was chosen. */
export function chooseModels({ all, model }: Typed): readonly ModelId[] | null {
  if (all && model) throw new InputError('--all leaves nothing for --model to choose');
  if (all) return modelIds;
  return model ? readModels(model.flatMap((ids) => ids.split(','))) : null;
}

/** Reads ids; each once, in the order asked for. */
export function readModels(ids: readonly string[]): ModelId[] {
  return [...new Set(ids)].map((id) => {
    if (!isModelId(id)) throw unknownName('model', id, modelIds);
    return id;
  });
}

export const readChanges = ({ set = [] }: Typed): Partial<Settings> =>
  readSettings(Object.fromEntries(set.map((text) => readPair(text))));

export function readPair(
  text: string,
  known: readonly string[] = settingNames,
): [key: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) {
    if (!known.includes(text)) throw unknownName('setting', text, known);
    throw new InputError(
      `setting "${text}" has no value. Valid: key=value, such as accessTtl=15m.`,
    );
  }
  return [text.slice(0, at), text.slice(at + 1)];
}

export function readCount(flag: FlagName, text: string, min: number, max: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min && count <= max) return count;
  throw new InputError(
    `--${flag} cannot be "${text}". Valid: a whole number from ${min} to ${max}.`,
  );
}

export function readDuration(flag: FlagName, text: string): Ms {
  const ms = parseDuration(text);
  if (ms !== null) return ms;
  throw new InputError(
    `--${flag} cannot be "${text}". Valid: a duration such as 250ms, 90s, 15m or 1h30m.`,
  );
}
