/** A genuine token, taken apart: which part is which, and its times as a clock shows them. */
import { EPOCH_SEC, type Token } from '#sandbox';
import { decode, encode } from './base64url.ts';
import { clockSeconds } from './clock.ts';

export type Claim = { name: string; value: string; says: string; clock: string | null };

export type TokenParts = {
  jti: string;
  /** The three parts as they travel; the signature is null where none could be made. */
  header: string;
  payload: string;
  signature: string | null;
  headerClaims: readonly Claim[];
  claims: readonly Claim[];
};

/** `compact`: the genuine token. Without it, the parts that need no key are spelled out. */
export function takeApart({ header: head, claims }: Token, compact: string | null): TokenParts {
  const unsigned = [head, claims].map((part) => encode(JSON.stringify(part)));
  const [header = '', payload = '', signature = null] = compact?.split('.') ?? unsigned;
  return {
    jti: claims.jti,
    header,
    payload,
    signature,
    headerClaims: claimsIn(header),
    claims: claimsIn(payload),
  };
}

/** How the token looks within a message. */
export const spellToken = ({ header, payload, signature }: TokenParts): string =>
  `${header}.${payload}.${signature ?? '…'}`;

const claimsIn = (part: string): Claim[] =>
  Object.entries(JSON.parse(decode(part)) as Record<string, unknown>).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    says: meanings[name] ?? '',
    clock: typeof value === 'number' ? clockSeconds((value - EPOCH_SEC) * 1_000) : null,
  }));

const meanings: Readonly<Record<string, string>> = {
  alg: 'how it is signed',
  typ: 'what kind of token it is',
  kid: 'which key signed it',
  iss: 'who issued it',
  sub: 'whom it is about',
  aud: 'whom it is for',
  client_id: 'which app asked for it',
  sid: 'which session it belongs to',
  jti: 'its own ID, which a denylist would hold',
  iat: 'issued at',
  exp: 'refused from then on',
  act: 'who acts for the user',
  pwd: 'a digest of the password under which it was made',
};
