/** Reads the text of a Set-Cookie header (RFC 6265bis, approved draft, section 5.6). */
import type { Ms } from '../../model/time.ts';
import type { SameSite } from './cookie.ts';
import { parseCookieDate } from './cookie-date.ts';
import type { Ignored } from './reasons.ts';

/** What a line says. Null: it does not say. */
export type Line = {
  name: string;
  value: string;
  domain: string | null;
  path: string | null;
  secure: boolean;
  httpOnly: boolean;
  sameSite: SameSite;
  expiresMs: Ms | null;
};

const PAIR_OCTETS = 4096;
const ATTRIBUTE_OCTETS = 1024;
const LIFE_MAX_MS: Ms = 400 * 24 * 3_600_000;

/** Long past: the cookie is dropped at once. */
const PAST: Ms = Number.MIN_SAFE_INTEGER;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the rule is about them
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/;

export function parseSetCookie(header: string, nowMs: Ms): Line | Ignored {
  if (CONTROL.test(header)) return 'control-character';
  const [pair = '', ...rest] = header.split(';');
  const { name, value } = named(pair);
  if (name === '' && value === '') return 'empty';
  if (octets(name) + octets(value) > PAIR_OCTETS) return 'too-large';
  const attributes = rest.map(attribute).filter((each) => octets(each.value) <= ATTRIBUTE_OCTETS);
  const last = (wanted: string) => attributes.findLast((each) => each.name === wanted)?.value;
  const domain = last('domain')?.replace(/^\./, '').toLowerCase();
  const path = last('path');
  return {
    name,
    value,
    domain: domain || null,
    path: path?.startsWith('/') ? path : null,
    secure: last('secure') !== undefined,
    httpOnly: last('httponly') !== undefined,
    sameSite: sameSite(last('samesite')),
    expiresMs: expiry(attributes, nowMs),
  };
}

/** Without an equals sign it is all value. */
function named(pair: string): { name: string; value: string } {
  const at = pair.indexOf('=');
  return at < 0
    ? { name: '', value: trimmed(pair) }
    : { name: trimmed(pair.slice(0, at)), value: trimmed(pair.slice(at + 1)) };
}

type Attribute = { name: string; value: string };

function attribute(text: string): Attribute {
  const at = text.indexOf('=');
  const [name, value] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { name: trimmed(name).toLowerCase(), value: trimmed(value) };
}

const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

function sameSite(value = ''): SameSite {
  const named = value.toLowerCase();
  return named === 'strict' || named === 'lax' || named === 'none' ? named : 'unset';
}

/** Max-Age wins over Expires; neither lasts longer than 400 days. What cannot be read does not count. */
function expiry(attributes: readonly Attribute[], nowMs: Ms): Ms | null {
  const latest = (wanted: string, read: (text: string) => Ms | null) =>
    attributes
      .filter(({ name }) => name === wanted)
      .map(({ value }) => read(value))
      .findLast((each) => each !== null);
  const untilMs =
    latest('max-age', (text) => maxAge(text, nowMs)) ?? latest('expires', parseCookieDate);
  return untilMs === undefined ? null : Math.min(untilMs, nowMs + LIFE_MAX_MS);
}

function maxAge(text: string, nowMs: Ms): Ms | null {
  if (!/^-?\d+$/.test(text)) return null;
  return Number(text) <= 0 ? PAST : nowMs + Number(text) * 1000;
}

/** The length in UTF-8. */
function octets(text: string): number {
  const sizes = [...text].map((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    if (point < 0x80) return 1;
    if (point < 0x800) return 2;
    return point < 0x10000 ? 3 : 4;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
