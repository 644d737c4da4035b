import type { Settings } from './settings/index.ts';

export type ModelId =
  | 'server-session'
  | 'stateless-jwt'
  | 'denylist-jwt'
  | 'refresh-jwt'
  | 'epoch-jwt'
  | 'introspected-token'
  | 'sealed-cookie'
  | 'phantom-token'
  | 'bff';

/** A way of keeping users signed in: a named preset of the four choices. */
export type Model = {
  id: ModelId;
  name: string;
  /** What the browser holds, in a few words. */
  holds: string;
  /** What logout does, in one sentence. */
  logout: string;
  /** The four choices, and where its own defaults differ from the settings table. */
  defaults: Partial<Settings>;
};
