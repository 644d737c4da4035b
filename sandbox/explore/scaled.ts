/** Clocks so short that a search can come to its end: every state that can be reached, at any depth. */
import type { Settings } from '../model/settings/index.ts';
import { type Ms, seconds } from '../model/time.ts';

/** In their order of length, as on real settings; the shortest that keeps them apart. */
const scale = {
  accessTtlMs: seconds(2),
  idleTimeoutMs: seconds(1),
  absoluteTimeoutMs: seconds(2),
  refreshTtlMs: seconds(4),
} as const satisfies Partial<Record<keyof Settings, Ms>>;

export const scaledSettings = (): Partial<Settings> => scale;
