/** The fields of a description that are settings: each is read as it is everywhere else. */
import * as z from 'zod/mini';
import { InputError } from '../model/input-error.ts';
import { readSettings } from '../model/read-setting.ts';
import { type SettingName, settingNames, settingSpecs } from '../model/settings/index.ts';

export const CHOICES = [
  'content',
  'accessCarrier',
  'refreshCarrier',
  'binding',
  'ending',
] as const satisfies readonly SettingName[];

/** Settings that a description says somewhere else, and where that is. */
export const elsewhere: Partial<Record<SettingName, string>> = {
  ...Object.fromEntries(CHOICES.map((name) => [name, 'under "choices"'])),
  regions: 'at the top, as "regions"',
  offerEndOthers: 'under "events", as what "password-change" does',
};

/** A file writes `15m`, `true`, `2` or a list; the command line writes all of them as text. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(',');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
}

/** Reads to the text that settings are read from, once that can be read. */
export const settingField = (name: SettingName) =>
  z.optional(
    z
      .pipe(
        z.unknown(),
        z.transform((value, context) => {
          const text = textOf(value);
          const flaw = text === null ? `setting "${name}" must be one value` : flawOf(name, text);
          if (flaw) context.issues.push({ code: 'custom', message: flaw, input: value });
          return text ?? '';
        }),
      )
      .check(z.describe(settingSpecs[name].says)),
  );

function flawOf(name: SettingName, text: string): string | null {
  try {
    readSettings({ [name]: text });
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

type Fields = Readonly<Record<string, ReturnType<typeof settingField>>>;

export const choiceFields: Fields = fieldsFor(CHOICES);

export const settingFields: Fields = fieldsFor(settingNames.filter((name) => !elsewhere[name]));

function fieldsFor(names: readonly SettingName[]): Fields {
  return Object.fromEntries(names.map((name) => [name, settingField(name)]));
}
