/** What actors say to one another. */
import type { ActorName } from './actor.ts';
import type {
  AccessCredential,
  Credential,
  Credentials,
  LinkToken,
  RefreshToken,
  SessionId,
  Sid,
} from './credential.ts';
import type { Detection } from './detection.ts';
import type { EndedBy } from './effect.ts';
import type { OutOfBand } from './out-of-band.ts';
import type { KeyName, Proof } from './proof.ts';
import type { Refusal } from './refusal.ts';
import type { Row, SessionRow, Store } from './row.ts';
import type { Authorization, SsoMessage } from './sso.ts';
import type { Does, Purpose, Want } from './step.ts';
import type { StreamMessage } from './stream.ts';
import type { Ms } from './time.ts';

/** By whom a request is really made: the page itself, a bad script in it, or a page elsewhere. */
export type Manner = 'own' | 'ride' | 'csrf';

/**
 * A request to the api. `ifRefused` is the caller's own intention; `behalf` the client for whom an
 * edge asks, and what that client asked. Neither is shown to the api: they are the engine's own threads.
 */
export type Call = {
  type: 'call';
  credential: AccessCredential;
  wants: Want;
  ifRefused: 'renew' | 'give-up';
  behalf: { caller: ActorName; call: Call } | null;
  proof: Proof | null;
  /** How long the work takes once it is allowed; at once where it is not said. */
  slowMs?: Ms;
  /** The page's own where nothing is said. What a server can see of it is whether a csrf token came along. */
  manner?: Manner;
  /** The person has just proven again who she is. */
  proven?: true;
  /** The network that it comes from, where that is not the caller's own. */
  address?: string;
  /** To stay open; or, a server's own check of one that is open. */
  stream?: 'open' | 'again';
  /** Where a page elsewhere chose it; the api acts on a GET as well, as many do. */
  method?: 'GET' | 'POST';
};

/** Which sessions a logout is meant for. One that is listed is known by its device. */
export type Scope = 'this' | 'others' | 'all' | 'listed';

/**
 * From a client to a server. `device` is where the person sits, also when a server asks in her name.
 * `key`: what a new session is to be bound to, where it is bound. `learned`: when a thief got to know
 * the password; null for the user herself.
 */
export type Request =
  | Call
  | {
      type: 'sign-in';
      user: string;
      device: ActorName;
      key: KeyName | null;
      learnedMs: Ms | null;
      /** The ID that the browser showed at the login, where it had one that was planted. */
      shown?: SessionId;
      manner?: Manner;
      /** Shown in place of a password: a code that the account's own server has checked. */
      withCode?: true;
      /** Not the password, but what somebody takes for it. */
      mistaken?: true;
      /** What for, where an app has sent her to the identity provider. */
      asks?: Authorization;
    }
  /** Somebody opens the login page, and may be given a session before she has signed in. */
  | { type: 'visit' }
  | { type: 'renew'; credential: RefreshToken | SessionId; proof: Proof | null }
  | {
      type: 'sign-out';
      credential: Credential;
      access: AccessCredential | null;
      scope: Scope;
      listed?: ActorName;
      manner?: Manner;
      proven?: true;
    }
  | {
      type: 'new-password';
      user: string;
      device: ActorName;
      credential: AccessCredential;
      endOthers: boolean;
    }
  | LinkRequest;

/** To the server that sends links: one is wanted, by whoever types the user's name; or one is opened. `own` is the engine's thread: the user herself did it. */
export type LinkRequest =
  | { type: 'link-wanted'; purpose: Purpose; user: string }
  | {
      type: 'link-opened';
      link: LinkToken;
      purpose: Purpose;
      own: boolean;
    };

/** What a door is asked for. */
export type Errand = Exclude<Request, Call | LinkRequest>;

/**
 * From a server back to a client. A server that seals cookies may send a fresh one with its answer;
 * one that demands a nonce in proofs gives it out with its refusal.
 */
export type Response =
  | { type: 'answer'; call: Call; credentials: Credentials | null }
  | { type: 'refusal'; why: Refusal; call: Call; nonce?: string }
  | { type: 'visited'; credential: SessionId }
  | { type: 'signed-in'; credentials: Credentials; device: ActorName }
  | { type: 'not-signed-in'; why: Refusal; device: ActorName }
  | { type: 'renewed'; credentials: Credentials }
  | {
      type: 'not-renewed';
      why: Refusal;
      credential: RefreshToken | SessionId;
      nonce?: string;
    }
  /** `of`: what the browser is told to drop; null where its own session goes on. */
  | { type: 'signed-out'; of: Credential['kind'] | null; manner?: Manner }
  | { type: 'not-signed-out'; why: Refusal }
  | { type: 'link-sent'; purpose: Purpose }
  | { type: 'link-done'; purpose: Purpose; user: string }
  | { type: 'link-refused'; purpose: Purpose; why: Refusal }
  | { type: 'unavailable'; asked: Errand }
  | { type: 'password-changed'; credentials: Credentials | null; device: ActorName };

/** A look-up carries the call it is for and what that call has passed, so an api need not remember it. */
type LookUp = {
  store: Store;
  key: string;
  call: Call;
  caller: ActorName;
  passed: readonly Store[];
};

/**
 * Between servers. `save` writes a whole session back. `promoted` comes from the copy that has taken
 * over: this is what the store holds now. `order` comes from the people who run the system, `event`
 * is pushed to every api.
 */
export type Inside =
  | ({ type: 'look-up' } & LookUp)
  | ({ type: 'found'; row: Row | null } & LookUp)
  | ({ type: 'no-answer' } & LookUp)
  | { type: 'copy'; store: Store; key: string; row: Row | null }
  | { type: 'touch'; id: string }
  | { type: 'save'; row: SessionRow }
  | { type: 'promoted'; rows: Readonly<Record<string, Row>> }
  | { type: 'order'; by: EndedBy; user: string; device: ActorName | null; takenOver?: boolean }
  /** Under which password, to bind a link to it; the question carries what it is asked for. */
  | { type: 'which-password'; user: string; about: AboutLink }
  | { type: 'password-is'; chosenMs: Ms; about: AboutLink }
  | { type: 'event'; sid: Sid }
  | { type: 'withdraw-key' }
  | { type: 'keys'; keys: readonly string[] };

export type AboutLink = { asked: LinkRequest; caller: ActorName };

export type Message =
  | Request
  | Response
  | Inside
  | OutOfBand
  | Detection
  | StreamMessage
  | SsoMessage;

/** What an actor hears: a message or a step, who it is from, and its own clock's reading. */
export type Heard<What = Message | Does> = What & { from: ActorName; clockMs: Ms };

export type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;
