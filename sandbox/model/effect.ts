/** What a machine asks for, or reports having done, as data. The world carries out `send`, `hand`, `turn` and `lose`. */
import type { ActorName } from './actor.ts';
import type { Credential, Jwt, Sealed, Sid, Token } from './credential.ts';
import type { Watch } from './detection.ts';
import type { Manner, Message } from './message.ts';
import type { AtDesk, Dump, Loot, Plant } from './out-of-band.ts';
import type { Proof, ProofCheck } from './proof.ts';
import type { Refusal } from './refusal.ts';
import type { Store } from './row.ts';
import type { Settings } from './settings/index.ts';
import type { AppLoot } from './sso.ts';
import type { FaultStep, Forgery, Purpose, Want } from './step.ts';
import type { Ms } from './time.ts';

/** What a checker demands of a token, by which clock, and the names of the keys that it trusts. */
export type TokenCheck = {
  checks: Settings['checks'];
  algorithm: Settings['algorithm'];
  keys: readonly string[];
  /** The kind of token it must be. */
  type: string;
  issuer: string;
  audience: string;
  clockMs: Ms;
  leewayMs: Ms;
};

/** The acts after which people expect access to be over. */
export type EndedBy =
  | 'logout'
  | 'logout-everywhere'
  | 'ended-from-list'
  | 'password-change'
  | 'password-reset'
  | 'disabled-user'
  | 'forced-logout'
  | 'demotion'
  | 'key-withdrawn'
  | 'app-logout'
  | 'single-logout';

/** An act: whose, and of which session or device where it is about one. `user` null: everyone's. */
export type End = {
  type: 'end';
  by: EndedBy;
  user: string | null;
  sid: Sid | null;
  device: ActorName | null;
  /** Whether the session that acts goes on with the credential it has. */
  keepsOwn: boolean;
  endOthers: boolean;
};

/** `afterMs` is a wait instead of a way: an actor that writes to itself sets a timer. */
export type Send = { type: 'send'; to: ActorName; message: Message; afterMs?: Ms };

export type Effect =
  | Send
  | {
      type: 'hand';
      to: ActorName;
      message: Loot | AppLoot | Dump | AtDesk | Plant | FaultStep | Watch;
      afterMs?: Ms;
    }
  /** From now on this actor's clock is so far ahead of the world's, or copies take so long to it. */
  | { type: 'turn'; dial: 'clock' | 'lag'; valueMs: Ms }
  /** A browser does not keep the cookie that this should be in. */
  | { type: 'drop'; credential: Credential }
  /** The changes that are on their way to this actor never arrive. */
  | { type: 'lose' }
  | { type: 'sign'; token: Token }
  | { type: 'forge'; how: Forgery; token: Jwt }
  | { type: 'verify'; token: Token; check: TokenCheck; refusal: Refusal | null }
  | { type: 'verify-proof'; proof: Proof | null; check: ProofCheck; refusal: Refusal | null }
  | { type: 'seal'; cookie: Sealed }
  | { type: 'unseal'; cookie: Sealed; refusal: Refusal | null }
  /** Somebody has opened a link or shown a code: it does what it is for, or not. */
  | {
      type: 'open';
      purpose: Purpose;
      user: string;
      link: string;
      caller: ActorName;
      refusal: Refusal | null;
    }
  | { type: 'read' | 'write'; store: Store; key: string }
  | {
      type: 'decide';
      about: 'call' | 'renewal' | 'stream';
      caller: ActorName;
      credential: Credential;
      wants: Want;
      refusal: Refusal | null;
      manner?: Manner;
    }
  | End;

export const send = (to: ActorName, message: Message): Send => ({ type: 'send', to, message });
