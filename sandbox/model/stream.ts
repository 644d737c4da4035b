/** What is said over a connection that stays open, and by whoever holds it to itself. */
import type { AccessCredential } from './credential.ts';
import type { Refusal } from './refusal.ts';

/** From a browser whose page is left. */
export type HangUp = { type: 'hang-up'; credential: AccessCredential };

/** To whoever holds the other end. */
export type Streamed =
  | { type: 'delivered'; credential: AccessCredential }
  | { type: 'stream-closed'; credential: AccessCredential; why: Refusal };

/** A server's own timers. `stream`: which one. */
export type StreamTimer = { type: 'deliver'; stream: string } | { type: 'recheck'; stream: string };

export type StreamMessage = HangUp | Streamed | StreamTimer;
