/** What a detector watches for, and what servers tell those who run it. */
import type { Sid } from './credential.ts';
import type { Ms } from './time.ts';

export const SIGNALS = ['failed-logins', 'address-change', 'parallel-use'] as const;
export type Signal = (typeof SIGNALS)[number];

export const TRIGGERED = ['disable-user', 'force-logout', 'withdraw-key'] as const;
/** What a signal sets off. */
export type Triggered = (typeof TRIGGERED)[number];

/** `address`: the network that a request came from. */
export type Report =
  | { type: 'seen'; user: string; sid: Sid; address: string }
  | { type: 'failed-login'; user: string };

/** From now on, report to whoever says so. */
export type Watch = { type: 'watch' };

/** A detector's own: when the delay is over. */
export type Alarm = { type: 'alarm'; on: Signal; then: Triggered; user: string };

export type Detection = Report | Watch | Alarm;

/** What a detector remembers: where each session was used and when last, and when logins failed. */
export type Journal = {
  seen: Readonly<Record<Sid, { first: string; lastMs: Readonly<Record<string, Ms>> }>>;
  failedMs: Readonly<Record<string, readonly Ms[]>>;
};
