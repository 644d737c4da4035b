/** Everything the inspector shows of one entry: request, response, credential, decision and facts. */
import {
  type Credential,
  type Entry,
  httpText,
  type Jar,
  type Message,
  type Spell,
  standIn,
  type Token,
  type Trace,
} from '#sandbox';
import { clockSeconds } from './clock.ts';
import { type Cookie, cookieOf } from './cookie.ts';
import { type CookieTrip, cookieTrips } from './cookie-trip.ts';
import { credentialsIn } from './credentials-in.ts';
import { type Decision, decisionIn } from './decision.ts';
import { type Exchange, exchangeAt, type Paired } from './deliveries.ts';
import { happened } from './happened.ts';
import { type HttpMessage, httpLines } from './http-lines.ts';
import { type Check, checkOf } from './repeat.ts';
import { type Fact, remembered, storeFacts } from './store-facts.ts';
import { spellToken, type TokenParts, takeApart } from './token.ts';

/** Genuine tokens by `jti`, as far as there are any. */
export type Tokens = Readonly<Record<string, string>>;

export type Inspection = {
  at: string;
  says: string;
  request: HttpMessage | null;
  response: HttpMessage | null;
  cookie: Cookie | null;
  /** Null where no browser asks, or its cookies are not known. */
  trips: readonly CookieTrip[] | null;
  token: TokenParts | null;
  check: Check | null;
  /** An opaque value: there is nothing in it to read. */
  opaque: { kind: Exclude<Credential['kind'], 'jwt'>; text: string } | null;
  decision: Decision | null;
  facts: readonly Fact[];
};

/** `jar`: the browser’s cookies before the request, where they are known. */
export function inspect(
  paired: Paired,
  index: number,
  tokens: Tokens,
  jar: Jar | null = null,
): Inspection {
  const { trace } = paired;
  const { settings } = trace;
  const entry = trace.entries[index];
  if (!entry) throw new Error(`there is no entry ${index}`);
  const exchange = exchangeAt(paired, index);
  const server = serverEntries(trace, exchange);
  const parts = (jwt: Token) => takeApart(jwt, tokens[jwt.claims.jti] ?? null);
  const spell = spelling(parts, standIn(settings.algorithm));
  const { jwt, opaque } = credentialsIn(entry, exchange);
  return {
    at: clockSeconds(entry.atMs),
    says: happened(trace, index),
    request: written(exchange?.request.message, spell, settings),
    response: written(exchange?.response?.message, spell, settings),
    cookie: cookieOf(paired, exchange?.response ?? null, opaque, spell),
    trips: jar && cookieTrips(trace, index, exchange?.request ?? null, jar),
    token: jwt && parts(jwt),
    check: jwt && checkOf(trace, [entry, ...server], jwt),
    opaque: opaque && { kind: opaque.kind, text: spell(opaque) },
    decision: server.flatMap((each) => decisionIn(each, settings) ?? [])[0] ?? null,
    facts: [
      ...[...new Set([entry, ...server])].flatMap((each) => storeFacts(each, trace)),
      ...remembered(trace, server),
    ],
  };
}

const spelling =
  (parts: (jwt: Token) => TokenParts, opaque: Spell): Spell =>
  (credential: Credential | Token) =>
    credential.kind === 'jwt' ? spellToken(parts(credential)) : opaque(credential);

function written(
  message: Message | undefined,
  spell: Spell,
  settings: Trace['settings'],
): HttpMessage | null {
  const text = message ? httpText(message, spell, settings) : null;
  return text === null ? null : httpLines(text);
}

/** Where the server took the request, and where it gave its response: often one and the same entry. */
function serverEntries({ entries }: Trace, exchange: Exchange | null): Entry[] {
  const places = [exchange?.request.heardAt, exchange?.response?.sentAt];
  return [...new Set(places)].flatMap((place) => entries[place ?? -1] ?? []);
}
