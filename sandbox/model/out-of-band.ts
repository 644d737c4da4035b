/** What passes between actors outside the system: nobody in it sees that, and it takes no time. */
import type { ActorName } from './actor.ts';
import type { AccessCredential, LinkToken, RefreshToken, SessionId } from './credential.ts';
import type { Ahead, KeyName, Proof } from './proof.ts';
import type { Misused, Purpose, Via } from './step.ts';

/** What a theft brings: perhaps a session, or only a part of one. */
export type Taken = { access: AccessCredential | null; refresh: RefreshToken | null };

/** An e-mail, read at the device that asked for it. */
export type Mail = { type: 'mail'; purpose: Purpose; link: LinkToken };

/** What a thief carries off, and what it lets her make proofs with. */
export type Loot = {
  type: 'loot';
  via: Via;
  credentials: Taken;
  keys: readonly KeyName[];
  ahead: Ahead | null;
  captured: Proof | null;
  /** Links and codes, newest last. */
  links?: readonly LinkToken[];
};

/** Somebody reads a copy of a server's store. */
export type Dump = { type: 'dump'; user: string; by: ActorName };

/** Somebody has the victim's browser set a cookie of hers. */
export type Plant = {
  type: 'plant';
  credential: SessionId;
  origin: 'sibling-subdomain' | 'plain-http';
};

/** Somebody copies the key that signs, or has a token signed that she can misuse. */
export type AtDesk =
  | { type: 'copy-key'; by: ActorName }
  | { type: 'key'; key: string }
  | { type: 'misuse'; how: Misused; user: string; name: string; by: ActorName };

export type OutOfBand = Mail | Loot | Dump | AtDesk | Plant;
