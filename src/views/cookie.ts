/** A Set-Cookie header, attribute by attribute, in plain words. */
import { type Credential, handleOf, httpText, type Spell, type Trace } from '#sandbox';
import { clockSeconds } from './clock.ts';
import { credentialsOf } from './credentials-in.ts';
import type { Delivery, Paired } from './deliveries.ts';
import { headerIn, httpLines } from './http-lines.ts';
import type { Note } from './http-notes.ts';

export type CookieAttribute = { text: string } & Note;

/** `setAt`: when the browser was told, if that was in another exchange. */
export type Cookie = {
  name: string;
  attributes: readonly CookieAttribute[];
  setAt: string | null;
};

/** The cookie that this response sets, or else the one that brought this credential. */
export function cookieOf(
  { trace, deliveries }: Paired,
  response: Delivery | null,
  credential: Credential | null,
  spell: Spell,
): Cookie | null {
  const here = response && setCookieIn(response, spell, trace.settings);
  if (here) return { ...readSetCookie(here), setAt: null };
  const bringer = credential && deliveries.find((delivery) => brings(delivery, credential));
  const header = bringer && setCookieIn(bringer, spell, trace.settings);
  if (!header) return null;
  const setAt = clockSeconds(trace.entries[bringer.sentAt]?.atMs ?? 0);
  return { ...readSetCookie(header), setAt };
}

const brings = ({ message }: Delivery, credential: Credential): boolean =>
  credentialsOf(message).some((brought) => handleOf(brought) === handleOf(credential));

function setCookieIn(
  { message }: Delivery,
  spell: Spell,
  settings: Trace['settings'],
): string | null {
  const text = httpText(message, spell, settings);
  return text === null ? null : headerIn(httpLines(text), 'Set-Cookie');
}

/** Reads the value of a Set-Cookie header (RFC 6265bis, section 4.1.1). */
export function readSetCookie(header: string): Omit<Cookie, 'setAt'> {
  const [pair = '', ...attributes] = header.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  const prefix = PREFIXES.find(({ text }) => name.startsWith(text));
  return {
    name,
    attributes: [
      ...(prefix ? [prefix] : []),
      ...attributes.map((text) => ({ text, ...noteOn(text) })),
      ...(attributes.some((text) => /^(max-age|expires)=/i.test(text)) ? [] : [NO_EXPIRY]),
    ],
  };
}

const noteOn = (text: string): Note =>
  attributeNotes[text.toLowerCase()] ?? { says: 'Not explained here.', source: '' };

const PREFIXES: readonly CookieAttribute[] = [
  {
    text: '__Host-',
    says: 'The browser keeps it only if it is Secure, has Path=/ and no Domain: it belongs to this host alone.',
    source: 'RFC 6265bis, section 4.1.3.2',
  },
];

/** What the absence of a date means. */
const NO_EXPIRY: CookieAttribute = {
  text: 'no Max-Age',
  says: 'The browser may drop it when it closes. The server’s record does not close with it.',
  source: 'RFC 6265bis, section 4.1.2.2',
};

const attributeNotes: Readonly<Record<string, Note>> = {
  'path=/': {
    says: 'Send it with requests to every path of the host.',
    source: 'RFC 6265bis, section 4.1.2.4',
  },
  secure: {
    says: 'Send it over https only.',
    source: 'RFC 6265bis, section 4.1.2.5',
  },
  httponly: {
    says: 'Do not show it to the page’s scripts. They can still make requests that carry it.',
    source: 'RFC 6265bis, section 4.1.2.6',
  },
  'samesite=lax': {
    says: 'From another site, send it only when somebody follows a link here.',
    source: 'RFC 6265bis, section 4.1.2.7',
  },
  'max-age=0': {
    says: 'Delete it now.',
    source: 'RFC 6265bis, section 4.1.2.2',
  },
};
