/** Which key a checker takes to a token: one that it knows, or one that the token talks it into. */
import type { Header } from '../model/credential.ts';
import type { TokenCheck } from '../model/effect.ts';

/** The thief's own key. She can publish its checking half wherever she can put a file. */
export const OWN_KEY = 'mallory';

/** Addresses of hers, which a careless checker fetches (RFC 8725, section 3.10). */
export const JKU = 'https://mallory.example/keys.json';
export const X5U = 'https://mallory.example/certificate.pem';

/** Names that are no names: a careless checker pastes them into a query, or into a path. */
export const INJECTED = `x' UNION SELECT '${OWN_KEY}`;
export const TRAVERSED = `../uploads/${OWN_KEY}`;

/** No key at all: `none` in whatever letters a careless library takes it (RFC 8725, section 2.1). */
export const isUnsigned = ({ alg }: Pick<Header, 'alg'>): boolean => alg.toLowerCase() === 'none';

/** The public key's text, used as if it were a secret. Everyone knows it. */
export const asText = (key: string): string => `the text of ${key}`;

export function keyFor(header: Header, { checks, keys }: TokenCheck): string | null {
  if (!checks.includes('key-source') && bringsKey(header)) return OWN_KEY;
  if (!checks.includes('kid') && leadsAstray(header)) return OWN_KEY;
  return keys.includes(header.kid) ? header.kid : null;
}

export const bringsKey = ({ jku, x5u, jwk }: Header): boolean =>
  jku === JKU || x5u === X5U || jwk === OWN_KEY;

export const leadsAstray = ({ kid }: Header): boolean => kid === INJECTED || kid === TRAVERSED;
