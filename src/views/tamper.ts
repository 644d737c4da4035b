/** A token changed by somebody without the key: the parts that were edited, and the signature as it was. */
import { decode, encode } from './base64url.ts';
import type { TokenParts } from './token.ts';

/** Header and payload as JSON, which need not be valid; the signature as it travels. */
export type Draft = { header: string; payload: string; signature: string };

/** Ways to begin with; each changes one thing. */
export type Trick = { id: string; says: string; apply: (draft: Draft) => Draft };

export const draftOf = ({ header, payload, signature }: TokenParts): Draft => ({
  header: pretty(header),
  payload: pretty(payload),
  signature: signature ?? '',
});

/** What would be sent. What was not edited stays as it was, character by character. */
export function compactOf(draft: Draft, parts: TokenParts): string {
  const own = draftOf(parts);
  const header = draft.header === own.header ? parts.header : encode(minified(draft.header));
  const payload = draft.payload === own.payload ? parts.payload : encode(minified(draft.payload));
  return `${header}.${payload}.${draft.signature}`;
}

export const isChanged = (draft: Draft, parts: TokenParts): boolean =>
  compactOf(draft, parts) !== compactOf(draftOf(parts), parts);

const HOUR_SEC = 3_600;

export const tricks: readonly Trick[] = [
  {
    id: 'another-user',
    says: 'Be somebody else',
    apply: inPayload((claims) => ({ ...claims, sub: 'mallory' })),
  },
  {
    id: 'longer',
    says: 'Live an hour longer',
    apply: inPayload((claims) => ({ ...claims, exp: Number(claims['exp']) + HOUR_SEC })),
  },
  {
    id: 'unsigned',
    says: 'Say that it is not signed',
    apply: (draft) => ({
      ...draft,
      header: retold(draft.header, (header) => ({ ...header, alg: 'none' })),
      signature: '',
    }),
  },
  {
    id: 'one-character',
    says: 'Change one character of the signature',
    apply: (draft) => ({
      ...draft,
      signature: `${draft.signature.startsWith('A') ? 'B' : 'A'}${draft.signature.slice(1)}`,
    }),
  },
];

type Claims = Readonly<Record<string, unknown>>;

function inPayload(change: (claims: Claims) => Claims): Trick['apply'] {
  return (draft) => ({ ...draft, payload: retold(draft.payload, change) });
}

/** What is no JSON stays as it is. */
function retold(text: string, change: (claims: Claims) => Claims): string {
  try {
    return JSON.stringify(change(JSON.parse(text)), null, 2);
  } catch {
    return text;
  }
}

const pretty = (part: string): string => JSON.stringify(JSON.parse(decode(part)), null, 2);

function minified(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
