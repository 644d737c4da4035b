/**
 * What a worst case rests on: the settings that it gives way to. Each duration is lowered by its smallest
 * step; where the worst case falls with it, that setting is a cause, and a part of the whole.
 */
import { writeSetting } from '../model/read-setting.ts';
import { type SettingName, settingNames, settingSpecs } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { System } from './directed.ts';

export type Cause = {
  setting: SettingName;
  value: string;
  /** How much of the worst case goes with it. */
  ms: Ms;
};

type Worst = (system: System) => Ms | null;

/** The promise is said again by the clocks that it sets. */
const durations = settingNames.filter(
  (name) => settingSpecs[name].kind === 'duration' && name !== 'signedInFor',
);

export function causesOf(system: System, worst: Worst): Cause[] {
  const wholeMs = worst(system);
  if (wholeMs === null) return [];
  return durations
    .flatMap((setting) => {
      const ms = partOf(setting, system, wholeMs, worst);
      return ms > 0 ? [{ setting, value: writeSetting(setting, system.settings), ms }] : [];
    })
    .toSorted((one, other) => other.ms - one.ms);
}

function partOf(setting: SettingName, system: System, wholeMs: Ms, worst: Worst): Ms {
  const spec = settingSpecs[setting];
  if (spec.kind !== 'duration') return 0;
  const key = `${setting}Ms` as 'hopMs';
  const value = system.settings[key];
  const step = spec.wholeSeconds ? 1_000 : 1;
  if (value < step || value - step < spec.min) return 0;
  const lowered = { ...system, settings: { ...system.settings, [key]: value - step } };
  return ((wholeMs - (worst(lowered) ?? wholeMs)) / step) * value;
}
