/** Reads what was typed into a command. Anything else is an {@link InputError} that names the culprit. */
import { parseArgs } from 'node:util';
import {
  InputError,
  isModelId,
  isSettingName,
  type ModelId,
  modelIds,
  readSettings,
  type Settings,
  settingNames,
  unknownName,
} from '../index.ts';
import { type DrillCommand, readDrill } from './drill.ts';

export type Command =
  | { name: 'help' }
  | DrillCommand
  | {
      name: 'run' | 'compare';
      /** An id, or the path of a file. */
      scenario: string;
      /** Null: the scenario's own, or else all. */
      models: readonly ModelId[] | null;
      changes: Partial<Settings>;
      json: boolean;
    };

const names = ['run', 'compare', 'drill', 'help'];

const flags = {
  model: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  seed: { type: 'string' },
  level: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const flagNames = Object.keys(flags).map((name) => `--${name}`);

export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = readFlags([...args]);
  const [name = 'help', scenario, stray] = positionals;
  if (!names.includes(name)) throw unknownName('command', name, names);
  if (name === 'drill' && !values.help) return readDrill(values);
  if (values.help || (name !== 'run' && name !== 'compare')) return { name: 'help' };
  if (scenario === undefined) throw new InputError(`"${name}" needs a scenario: an id or a file`);
  if (stray !== undefined) throw new InputError(`one scenario at a time, not also "${stray}"`);
  const models = choose(values);
  if (name === 'compare' && (models?.length ?? 0) < 2)
    throw new InputError('"compare" needs two models or more: --all, or --model id,id');
  const changes = readSettings(Object.fromEntries((values.set ?? []).map(readPair)));
  return { name, scenario, models, changes, json: values.json ?? false };
}

function choose({ all, model }: { all?: boolean; model?: readonly string[] }) {
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

function readPair(text: string): [key: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) {
    if (!isSettingName(text)) throw unknownName('setting', text, settingNames);
    throw new InputError(
      `setting "${text}" has no value. Valid: key=value, such as accessTtl=15m.`,
    );
  }
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Checks each flag before Node does: its own complaints take several lines and name no neighbours. */
function readFlags(args: string[]) {
  const { tokens } = parseArgs({ args, options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(flags, token.name) ? flags[token.name as keyof typeof flags] : null;
    if (!known) throw unknownName('flag', token.rawName, flagNames);
    const missing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (known.type === 'string' && missing) throw new InputError(`${token.rawName} needs a value`);
    if (known.type === 'boolean' && token.value !== undefined)
      throw new InputError(`${token.rawName} takes no value`);
  }
  return parseArgs({ args, options: flags, allowPositionals: true });
}
