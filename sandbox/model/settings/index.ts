/**
 * Every setting, once: the command line, the page, files and tests all read this table.
 *
 * Durations are called `accessTtl` outside and `accessTtlMs` inside.
 */
import type { ValueOf } from '../setting-spec.ts';
import { binding } from './binding.ts';
import { carrier } from './carrier.ts';
import { clock } from './clock.ts';
import { content } from './content.ts';
import { deployment } from './deployment.ts';
import { ending } from './ending.ts';
import { promise } from './promise.ts';

export const settingSpecs = {
  ...promise,
  ...content,
  ...carrier,
  ...binding,
  ...clock,
  ...ending,
  ...deployment,
} as const;

type Specs = typeof settingSpecs;

/** A setting's name as people write it. */
export type SettingName = keyof Specs;

/** Its name inside the engine: durations carry their unit. */
export type SettingKey<N extends SettingName> = Specs[N]['kind'] extends 'duration' ? `${N}Ms` : N;

/** A complete set of settings. */
export type Settings = { readonly [N in SettingName as SettingKey<N>]: ValueOf<Specs[N]> };

export const settingNames = Object.keys(settingSpecs) as SettingName[];

export const keyOf = (name: SettingName): keyof Settings =>
  (settingSpecs[name].kind === 'duration' ? `${name}Ms` : name) as keyof Settings;
