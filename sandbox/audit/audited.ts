/** A real system, as an audit sees it: the four choices, all settings, and what its ending events do. */
import type { Model } from '../model/model.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Events } from './events.ts';

/** Where a statement about the system comes from. */
export type Source = { says: string; from: string };

export type Audited = {
  readonly name: string;
  readonly about: string;
  readonly sources: readonly Source[];
  /** What nobody has a source for. */
  readonly assumptions: readonly string[];
  /** The preset that it starts from, or that comes nearest to its choices. */
  readonly model: Model;
  readonly settings: Settings;
  readonly events: Events;
};
