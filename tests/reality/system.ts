/** What a real system must be able to do so that a scenario can be played on it. */

/** What a client keeps of it: cookies or tokens, by name. */
export type Held = Readonly<Record<string, string>>;

/** `held` is what the client has after the answer. */
export type Reply = { accepted: boolean; held: Held };

/** `region` counts from 1; a slow request is answered that much later. */
export type Ask = { region: number; slowMs: number };

/** What those who run it can demand: an account closed, or sessions ended, all of a user's or one device's. */
export type Order = { by: 'disabled-user' | 'forced-logout'; user: string; device: string | null };

export const faults = [
  'restart',
  'partition',
  'heal',
  'store-down',
  'store-up',
  'failover',
] as const;

export type Fault = (typeof faults)[number];

export type System = {
  /** Null when the server refuses. */
  login(device: string): Promise<Held | null>;
  call(held: Held, ask: Ask): Promise<Reply>;
  logout(held: Held): Promise<void>;
  logoutEverywhere?(held: Held, keepThis: boolean): Promise<void>;
  /** Answers with what the device holds from then on; null when that is what it held before. */
  changePassword?(held: Held, endOthers: boolean): Promise<Held | null>;
  /** Null when the server refuses. */
  renew?(held: Held): Promise<Held | null>;
  /** What a thief has of it; all, unless the way of stealing leaves something behind. */
  stolen?(held: Held, via: string): Held;
  order?(order: Order): Promise<void>;
  fault?(fault: Fault): Promise<void>;
  stop(): Promise<void>;
};
