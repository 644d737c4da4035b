/**
 * How credentials look on the wire before anything is signed.
 *
 * Opaque values are spelled from their counted IDs so that runs repeat; a real server draws them at
 * random. Tokens get a stand-in of exactly the length of the genuine one, so that bytes can be counted
 * (of a forged one, a key in its header is counted by its name alone).
 */
import type { Credential, Jwt, Token } from '../model/credential.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Spell } from './carrier.ts';
import { isUnsigned } from './verifying-key.ts';

/** Signature sizes in bytes: RFC 7518, sections 3.2 to 3.4 (RSA with 2048 bits); RFC 8032. */
const SIGNATURE_BYTES = { ES256: 64, EdDSA: 64, RS256: 256, HS256: 32 };

/**
 * 128 bits for a session ID, 256 for a refresh token, in base64url characters. A sealed cookie holds
 * about 130 bytes of data (an assumption), a nonce of 12 and a tag of 16 (AES-256-GCM).
 */
const OPAQUE_CHARACTERS = { 'session-id': 22, 'refresh-token': 43, sealed: 211 };

export const standIn =
  (algorithm: Settings['algorithm']): Spell =>
  (credential: Credential | Token) =>
    credential.kind === 'jwt'
      ? tokenStandIn(credential, algorithm)
      : opaque(spelled(credential), OPAQUE_CHARACTERS[credential.kind] + namedIn(credential));

/** What a sealed cookie says beyond the usual, in base64url characters. */
const namedIn = (credential: Exclude<Credential, Jwt>): number =>
  'permissions' in credential && credential.permissions
    ? Math.ceil((JSON.stringify(credential.permissions).length * 4) / 3)
    : 0;

function tokenStandIn({ header, claims }: Token, algorithm: Settings['algorithm']): string {
  const sealed = header.alg === 'HS256' ? 'HS256' : algorithm;
  const bytes = isUnsigned(header) ? 0 : SIGNATURE_BYTES[sealed];
  return [JSON.stringify(header).length, JSON.stringify(claims).length, bytes]
    .map((bytes) => 'x'.repeat(Math.ceil((bytes * 4) / 3)))
    .join('.');
}

/** A bound cookie gets a new value at each renewal. */
const spelled = (credential: Exclude<Credential, Jwt>): string =>
  'bound' in credential && credential.bound?.untilMs
    ? `${credential.id}.${credential.bound.untilMs}`
    : credential.id;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Spreads an ID over many characters: FNV-1a, then a xorshift step for each character. */
function opaque(id: string, length: number): string {
  let bits = 0x811c9dc5;
  for (const letter of id) bits = Math.imul(bits ^ letter.charCodeAt(0), 0x01000193);
  let text = '';
  while (text.length < length) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    text += ALPHABET.charAt(bits & 63);
  }
  return text;
}
