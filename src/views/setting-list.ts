/** Every setting as a reader meets it: grouped, with what it means, may be and comes from. */
import {
  formatDuration,
  type Model,
  resolveSettings,
  settingNames,
  settingSpecs,
  writeSetting,
} from '#sandbox';

export type SettingField = {
  name: string;
  says: string;
  source: string;
  /** What may be chosen; null where a duration is written. */
  options: readonly string[] | null;
  range: string;
  standard: string;
};

export type SettingGroup = { title: string; fields: readonly SettingField[] };

const TITLES = {
  promise: 'The promise',
  content: 'What the credential says',
  carrier: 'Where the browser keeps it',
  binding: 'Who may use it',
  clock: 'How it ends by the clock',
  ending: 'How it ends by hand',
  deployment: 'Where it runs',
} as const;

/** `standard` values are those of the given models: one, or each model's own where they differ. */
export function settingGroups(
  models: readonly Model[],
  changes: Parameters<typeof resolveSettings>[1],
): SettingGroup[] {
  const resolved = models.map((model) => resolveSettings(model, changes));
  return Object.entries(TITLES).map(([choice, title]) => ({
    title,
    fields: settingNames
      .filter((name) => settingSpecs[name].choice === choice)
      .map((name) => ({
        name,
        says: settingSpecs[name].says,
        source: settingSpecs[name].source,
        ...limitsOf(name),
        standard: [...new Set(resolved.map((settings) => writeSetting(name, settings)))].join(
          ' / ',
        ),
      })),
  }));
}

function limitsOf(name: (typeof settingNames)[number]): Pick<SettingField, 'options' | 'range'> {
  const spec = settingSpecs[name];
  switch (spec.kind) {
    case 'duration':
      return {
        options: null,
        range: `from ${signed(spec.min)} to ${signed(spec.max)}${spec.wholeSeconds ? ', whole seconds' : ''}`,
      };
    case 'one-of':
      return { options: spec.options, range: '' };
    case 'set':
      return spec.options.length > 2
        ? { options: null, range: `none, or any of ${spec.options.join(', ')}` }
        : { options: ['none', ...spec.options, spec.options.join(',')], range: '' };
    case 'count':
      return { options: null, range: `from ${spec.min} to ${spec.max}` };
    case 'switch':
      return { options: ['true', 'false'], range: '' };
  }
}

const signed = (ms: number) => (ms < 0 ? '-' : '') + formatDuration(Math.abs(ms));
