import type { Settings } from './settings.ts';

export type ModelId = 'server-session' | 'stateless-jwt' | 'denylist-jwt' | 'refresh-jwt';

/** Where a browser keeps a credential. */
export type Carrier = 'cookie' | 'localStorage' | 'memory';

/** How a credential is made to die by hand, besides by the clock. */
export type Ending = 'record' | 'denylist' | 'refresh';

/** A way of keeping users signed in: a named preset of the four choices. */
export type Model = {
  id: ModelId;
  name: string;
  /** What the browser holds, in a few words. */
  holds: string;
  /** What logout does, in one sentence. */
  logout: string;
  /** What the credential says: nothing (looked up), or everything (a signed token). */
  content: 'reference' | 'signed';
  carrier: { access: Carrier; refresh: Carrier | null };
  /** Who may use it: whoever has it. */
  binding: 'bearer';
  /** How it dies by hand; empty when only a clock ends it. */
  ending: readonly Ending[];
  /** Where its own defaults differ from the settings table. */
  defaults: Partial<Settings>;
};
