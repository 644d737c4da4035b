/** What `cutoff help` prints: how to ask, and everything that can be named. */
import {
  alphabets,
  faults,
  fieldsTold,
  fleetSettings,
  formatDuration,
  modelIds,
  models,
  populationNames,
  populationSpecs,
  resolveSettings,
  type SettingSpec,
  settingNames,
  settingSpecs,
  topics,
  writeSetting,
  writeValue,
} from '../index.ts';
import { columns, wrap } from './layout.ts';

const usage = `cutoff: steal a token, log out, and see who still has access.

  cutoff run <scenario> [--model id,id] [--set key=value]... [--json]
  cutoff compare <scenario> --all       every figure, model beside model
  cutoff explore --model <id> [--set key=value]... [--depth n | --scaled]
      [--alphabet ${Object.keys(alphabets).join('|')}] [--fault ${Object.keys(faults).join('|')}]
      [--property id] [--budget 60s] [--states n] [--save file.json] [--json]
                                        every order of events
  cutoff audit <system.yaml|.json> [--max-exposure 60s] [--record file.md] [--json]
                                        your own system: exit code 1 over the limit
  cutoff fleet [--sessions n] [--seed n] [--model id,id] [--set key=value]... [--json]
                                        a day of many sessions, and how it grows
  cutoff drill [--seed n] [--level 1|2|3] [--json]    when does the thief stop?
  cutoff help

A scenario is one of those below, or the path of a .json file. A system is described
in a file of its own; content/systems/ has examples.`;

const indented = (rows: readonly (readonly string[])[]): string =>
  columns(
    rows.map((row) => ['', ...row]),
    ['left'],
  );

const valid = (spec: SettingSpec): string => {
  switch (spec.kind) {
    case 'duration':
      return `${spec.min < 0 ? '-' : ''}${formatDuration(Math.abs(spec.min))} to ${formatDuration(spec.max)}`;
    case 'one-of':
      return spec.options.join(', ');
    case 'set':
      return `none, or any of ${spec.options.join(', ')}`;
    case 'count':
      return `${spec.min} to ${spec.max}`;
    case 'switch':
      return 'true, false';
  }
};

const usual = (name: (typeof populationNames)[number]): string =>
  writeValue(populationSpecs[name], populationSpecs[name].default);

const defaults = resolveSettings(models['server-session'], {});

export const help = `${[
  usage,
  'Scenarios, by topic',
  ...topics.map(
    ({ title, scenarios }) => `  ${title}\n${indented(scenarios.map(({ id }) => ['', id]))}`,
  ),
  `Models\n${indented(modelIds.map((id) => [id, models[id].holds]))}`,
  wrap(
    `A fleet knows these settings: ${fleetSettings.join(', ')}; and of its people, all assumed:`,
  ),
  indented(populationNames.map((name) => [name, usual(name), valid(populationSpecs[name])])),
  `Settings (and what they are unless set)\n${indented(
    settingNames.map((name) => [name, writeSetting(name, defaults), valid(settingSpecs[name])]),
  )}`,
  `The description of a system\n${indented(fieldsTold)}`,
].join('\n\n')}\n`;
