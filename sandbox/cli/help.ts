/** What `cutoff help` prints: how to ask, and everything that can be named. */
import {
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
  cutoff drill [--seed n] [--level 1|2|3] [--json]    when does the thief stop?
  cutoff help

A scenario is one of those below, or the path of a .json file.`;

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
].join('\n\n')}\n`;
