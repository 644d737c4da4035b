/** The description of a real system, as a YAML or JSON file holds it: the schema, and its own documentation. */
import * as z from 'zod/mini';
import { modelIds } from '../models/index.ts';
import { type EventName, eventNames, eventSpecs } from './events.ts';
import { choiceFields, settingField, settingFields } from './fields.ts';

const told = (says: string) => z.string().check(z.describe(says));

const word = (options: readonly string[], says: string) =>
  z.optional(
    z
      .enum(options as [string, ...string[]], { error: `must be one of ${options.join(', ')}` })
      .check(z.describe(says)),
  );

const doesField = (name: EventName) =>
  word(
    Object.keys(eventSpecs[name].does),
    `${eventSpecs[name].says} ${Object.keys(eventSpecs[name].does).join(', ')}`,
  );

const source = z.strictObject({
  says: told('What the source states.'),
  from: told('The document, or its address.'),
});

const parts = {
  choices: z.strictObject(choiceFields),
  settings: z.strictObject(settingFields),
  events: z.strictObject(Object.fromEntries(eventNames.map((name) => [name, doesField(name)]))),
};

export const systemFile = z.strictObject({
  name: told('What the system is called.'),
  about: z.optional(told('One sentence on what is described, and what is left out.')),
  preset: word(modelIds, 'The preset to start from. Needed unless all of the choices are given.'),
  choices: z.optional(
    parts.choices.check(
      z.describe('The four choices; with a preset, only where they differ from it.'),
    ),
  ),
  regions: settingField('regions'),
  settings: z.optional(
    parts.settings.check(z.describe('Any other setting, by the name it has everywhere.')),
  ),
  events: z.optional(
    parts.events.check(z.describe('What each ending event does here, where it is not the usual.')),
  ),
  sources: z.optional(
    z.array(source).check(z.describe('Where the statements of this file come from.')),
  ),
  assumptions: z.optional(
    z.array(z.string()).check(z.describe('What this file assumes without a source.')),
  ),
});

export type SystemFile = z.output<typeof systemFile>;

/** The names that each part of a file may use; the top is called by an empty name. */
export const namesIn: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(systemFile.shape),
  choices: Object.keys(parts.choices.shape),
  settings: Object.keys(parts.settings.shape),
  events: Object.keys(parts.events.shape),
  sources: Object.keys(source.shape),
};

/** Every field of the file at its top and under "events", with what it is for. */
export const fieldsTold: readonly (readonly [name: string, says: string])[] = [
  ...toldIn(systemFile.shape, ''),
  ...toldIn(parts.events.shape, 'events.'),
];

function toldIn(shape: Readonly<Record<string, z.ZodMiniType>>, prefix: string) {
  return Object.entries(shape).map(
    ([name, field]) => [`${prefix}${name}`, sayField(field)] as const,
  );
}

function sayField(field: z.ZodMiniType): string {
  const inner = field instanceof z.ZodMiniOptional ? field.def.innerType : field;
  return z.globalRegistry.get(inner as z.ZodMiniType)?.description ?? '';
}
