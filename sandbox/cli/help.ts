/** What `cutoff help` prints: how to ask, and everything that can be named. */
import {
  alphabets,
  faults,
  fieldsTold,
  formatDuration,
  modelIds,
  models,
  resolveSettings,
  settingNames,
  settingSpecs,
  topics,
  writeSetting,
} from '../index.ts';
import { columns } from './layout.ts';

const usage = `cutoff: steal a token, log out, and see who still has access.

  cutoff run <scenario> [--model id,id] [--set key=value]... [--json]
  cutoff compare <scenario> --all       every figure, model beside model
  cutoff explore --model <id> [--set key=value]... [--depth n | --scaled]
      [--alphabet ${Object.keys(alphabets).join('|')}] [--fault ${Object.keys(faults).join('|')}]
      [--property id] [--budget 60s] [--states n] [--save file.json] [--json]
                                        every order of events
  cutoff audit <system.yaml|.json> [--max-exposure 60s] [--record file.md] [--json]
                                        your own system: exit code 1 over the limit
  cutoff help

A scenario is one of those below, or the path of a .json file. A system is described
in a file of its own; content/systems/ has examples.`;

const indented = (rows: readonly (readonly string[])[]): string =>
  columns(
    rows.map((row) => ['', ...row]),
    ['left'],
  );

const valid = (name: (typeof settingNames)[number]): string => {
  const spec = settingSpecs[name];
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

const defaults = resolveSettings(models['server-session'], {});

export const help = `${[
  usage,
  'Scenarios, by topic',
  ...topics.map(
    ({ title, scenarios }) => `  ${title}\n${indented(scenarios.map(({ id }) => ['', id]))}`,
  ),
  `Models\n${indented(modelIds.map((id) => [id, models[id].holds]))}`,
  `Settings (and what they are unless set)\n${indented(
    settingNames.map((name) => [name, writeSetting(name, defaults), valid(name)]),
  )}`,
  `The description of a system\n${indented(fieldsTold)}`,
].join('\n\n')}\n`;
