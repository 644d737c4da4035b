/** What actors say to one another, and what their machines ask the world to do. */
import type { ActorName } from './actor.ts';
import type {
  AccessCredential,
  Credential,
  Credentials,
  Jwt,
  RefreshToken,
  Sid,
} from './credential.ts';
import type { Refusal } from './refusal.ts';
import type { DeviceStep, ThiefStep } from './step.ts';
import type { Ms } from './time.ts';

/** A request for the account page. `ifRefused` is the caller's own intention and never leaves it. */
export type Call = { type: 'call'; credential: AccessCredential; ifRefused: 'renew' | 'give-up' };

/** From a client to a server. */
export type Request =
  | Call
  | { type: 'sign-in'; user: string }
  | { type: 'renew'; credential: RefreshToken }
  | { type: 'sign-out'; credential: Credential }
  | { type: 'new-password'; user: string; credential: AccessCredential; endOthers: boolean };

/** From a server back to a client. */
export type Response =
  | { type: 'answer' }
  | { type: 'refusal'; why: Refusal; call: Call }
  | { type: 'signed-in'; credentials: Credentials }
  | { type: 'renewed'; credentials: Credentials }
  | { type: 'not-renewed'; why: Refusal }
  | { type: 'signed-out'; of: Credential['kind'] }
  | { type: 'password-changed'; credentials: Credentials | null };

/** One row of a session store. Times are the session server's. */
export type SessionRow = {
  kind: 'session';
  id: string;
  sid: Sid;
  user: string;
  startedMs: Ms;
  seenMs: Ms;
};

/** One entry of a denylist: forgotten when the api's clock reaches `untilMs`. */
export type DeniedRow = { kind: 'denied'; jti: string; untilMs: Ms };

export type Row = SessionRow | DeniedRow;

/** Between servers. A look-up carries the call it is for, so an api need not remember it. */
export type Inside =
  | { type: 'look-up'; key: string; call: Call; caller: ActorName }
  | { type: 'found'; key: string; row: Row | null; call: Call; caller: ActorName }
  | { type: 'copy'; key: string; row: Row | null }
  | { type: 'touch'; id: string };

/** Out of band: what a thief carries off. */
export type Loot = { type: 'loot'; credentials: Credentials; from: ActorName };

export type Message = Request | Response | Inside | Loot;

/** What an actor hears: a message or a step, who it is from, and its own clock's reading. */
export type Heard<What = Message | DeviceStep | ThiefStep> = What & {
  from: ActorName;
  clockMs: Ms;
};

/** What a check of a token looked at. Times are the checker's own. */
export type TokenCheck = { issuer: string; audience: string; clockMs: Ms; leewayMs: Ms };

/** What a machine asks for, or reports having done, as data. The world carries out `send` and `hand`. */
export type Effect =
  | { type: 'send'; to: ActorName; message: Message }
  | { type: 'hand'; to: ActorName; message: Loot }
  | { type: 'sign'; token: Jwt }
  | { type: 'verify'; token: Jwt; check: TokenCheck; refusal: Refusal | null }
  | { type: 'read' | 'write'; store: Store; key: string }
  | {
      type: 'decide';
      about: 'call' | 'renewal';
      caller: ActorName;
      credential: Credential;
      refusal: Refusal | null;
    }
  | { type: 'end'; by: EndedBy; user: string; sid: Sid; endOthers: boolean };

/** What servers remember: each look and each change is counted. */
export type Store = 'sessions' | 'denylist' | 'families' | 'issued';

/** The acts after which people expect access to be over. */
export type EndedBy = 'logout' | 'password-change';

export const send = (to: ActorName, message: Message): Effect => ({ type: 'send', to, message });
