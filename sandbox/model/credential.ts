/**
 * Credentials are symbols: what they say and who could have made them.
 *
 * A seal can be made only by the holder of its key (the Dolev–Yao assumption).
 * `witness/` later turns every token into a genuine signed one.
 */
import type { KeyName } from './proof.ts';
import type { Role } from './row.ts';
import type { Ms } from './time.ts';

/** The lineage: the session that a credential descends from. It is the engine's own thread, not a secret. */
export type Sid = string;

/** The key it is bound to, and how long the server takes this value of it; null: as long as it lives. */
export type Bound = { key: KeyName; untilMs: Ms | null };

/** An opaque reference. Whoever shows it is looked up. What it is bound to stands in the store. */
export type SessionId = { kind: 'session-id'; id: string; sid: Sid; user: string; bound?: Bound };

/** Shown to the issuer only, in exchange for new credentials (RFC 6749, section 1.5). */
export type RefreshToken = {
  kind: 'refresh-token';
  id: string;
  sid: Sid;
  user: string;
  bound?: Bound;
};

/** The claims of a token (RFC 7519, section 4.1; of an access token, RFC 9068). Times are NumericDates: seconds. */
export type Claims = {
  iss: string;
  sub: string;
  aud: string | readonly string[];
  /** To which client an access token was given. */
  client_id?: string;
  /** Who acts for the user, where a service has traded the token (RFC 8693, section 4.1). */
  act?: { sub: string };
  sid: Sid;
  jti: string;
  iat: number;
  exp: number;
  /** The number of the user's epoch, where tokens carry one. */
  epoch?: number;
  /** Where tokens carry them (RFC 9068, section 2.2.3.1). */
  roles?: readonly Role[];
  permissions?: readonly string[];
  /** The thumbprint of the key that it is bound to (RFC 9449, section 6.1). */
  cnf?: { jkt: KeyName };
  /** In an ID token: what the app had asked with (OpenID Connect Core 1.0, section 2). */
  nonce?: string;
  /** In a logout token: what it tells of (Back-Channel Logout 1.0, section 2.4). */
  events?: Readonly<Record<string, object>>;
};

/** What a token says of its own seal (RFC 7515, section 4.1). `jwk` names a key that it brings along. */
export type Header = {
  alg: string;
  typ: string;
  kid: string;
  jku?: string;
  x5u?: string;
  jwk?: string;
};

/** A self-contained token, and a seal over its header and claims as they were when signed. */
export type Signed<Said> = {
  kind: 'jwt';
  header: Header;
  claims: Said;
  seal: { key: string; over: string };
};

export type Jwt = Signed<Claims>;

/** What a link or a code says: whom it is for, what it does (`aud`), and until when. It belongs to no session. */
export type LinkClaims = Pick<Claims, 'iss' | 'sub' | 'aud' | 'jti' | 'iat' | 'exp'> & {
  sid?: never;
  roles?: never;
  /** A digest of the password under which it was made. */
  pwd?: string;
};

/** It opens nothing but itself, so it is no credential. */
export type LinkToken = Signed<LinkClaims>;

/** Whatever is signed and checked. */
export type Token = Signed<Claims | LinkClaims>;

/** Session data, encrypted by the server that alone can read it. Times are that server's. */
export type Sealed = {
  kind: 'sealed';
  id: string;
  sid: Sid;
  user: string;
  /** Its number among the user's epochs; 0 where there are none. */
  epoch: number;
  roles?: readonly Role[];
  permissions?: readonly string[];
  startedMs: Ms;
  sealedMs: Ms;
};

export type AccessCredential = SessionId | Jwt | Sealed;
export type Credential = AccessCredential | RefreshToken;

/** What one sign-in leaves in a client's hands. */
export type Credentials = { access: AccessCredential; refresh: RefreshToken | null };

export const sidOf = (credential: Credential): Sid =>
  credential.kind === 'jwt' ? credential.claims.sid : credential.sid;

export const userOf = (credential: Credential): string =>
  credential.kind === 'jwt' ? credential.claims.sub : credential.user;

/** Two credentials are the same secret when they have the same handle. */
export const handleOf = (credential: Credential | Token): string =>
  credential.kind === 'jwt' ? credential.claims.jti : credential.id;

/** The key without which it opens nothing elsewhere; null for a bearer credential. */
export function boundTo(credential: Credential): KeyName | null {
  if (credential.kind === 'sealed') return null;
  const key = credential.kind === 'jwt' ? credential.claims.cnf?.jkt : credential.bound?.key;
  return key ?? null;
}
