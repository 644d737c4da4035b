/** A drill before it is played: a system, what happens in it, and how both are told. */
import type { ModelId } from '../model/model.ts';
import type { ScenarioFile } from '../model/scenario-file.ts';
import type { SettingName } from '../model/settings/index.ts';
import { formatDuration, type Ms, parseDuration } from '../model/time.ts';

/** Settings as a file writes them. */
export type Changes = Readonly<Partial<Record<SettingName, string>>>;

/** A step of a scenario file, without its moment. */
export type Line = Readonly<Record<string, string | boolean | number>>;

export type Device = 'laptop' | 'phone';

/** What somebody does that people expect to end access. */
export type Deed = 'logout' | 'everywhere' | 'password' | 'password-only' | 'disable' | 'force';

/** `act` with its deed and its device; the others are told apart by what a belief would change. */
export type Happening = {
  kind:
    | 'sign-in'
    | 'theft'
    | 'own-login'
    | 'try'
    | 'script'
    | 'renewal'
    | 'stream'
    | 'act'
    | 'reuse'
    | 'fault'
    | 'aside';
  atMs: Ms;
  lines: readonly Line[];
  says: string;
  deed?: Deed;
  device?: Device;
};

/** One thing that the reader must know, and the settings that it tells. */
export type Fact = { says: string; tells: readonly SettingName[] };

export type Plan = {
  model: ModelId;
  changes: Changes;
  facts: readonly Fact[];
  /** In the order of time. */
  events: readonly Happening[];
  /** What is to stop: answers to requests, or what a stream delivers. */
  watched: 'requests' | 'stream';
  /** Where the thief asks. */
  region: 1 | 2;
};

/** Settings by which an old answer is believed. */
export const CACHES = [
  'sessionCache',
  'denylistCache',
  'epochCache',
  'introspectionCache',
] as const satisfies readonly SettingName[];

/** What no drill is about: messages that take time, and clocks that nobody has told of. */
export const UNTOLD: Changes = {
  hop: '0s',
  idleTimeout: '30d',
  absoluteTimeout: '30d',
  refreshTtl: '30d',
};

export const changesOf = ({
  changes,
}: Pick<Plan, 'changes'>): Readonly<Record<string, string>> => ({
  ...UNTOLD,
  ...changes,
});

export const stepsOf = ({ events }: Pick<Plan, 'events'>): ScenarioFile['steps'][number][] =>
  events.flatMap(({ atMs, lines }) => lines.map((line) => ({ at: formatDuration(atMs), ...line })));

export const lastOf = ({ events }: Pick<Plan, 'events'>): Ms =>
  Math.max(...events.map(({ atMs }) => atMs));

/** How long something lasts that was told; 0 where nothing was. A clock that is behind counts as one ahead. */
export const lengthIn = ({ changes }: Pick<Plan, 'changes'>, name: SettingName): Ms =>
  parseDuration((changes[name] ?? '').replace(/^-/, '')) ?? 0;
