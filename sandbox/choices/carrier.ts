/**
 * Carrier: how a credential travels, as HTTP says it.
 */

import type { Credential, Credentials, Token } from '../model/credential.ts';
import type { Call, Message, Of, Request, Response } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import { nonceLines, proofLines, schemeOf } from './binding/headers.ts';
import { exchangeReply, exchangeText } from './carrier/exchange.ts';
import { hostOf, tokenHost } from './carrier/hosts.ts';
import { lines, posts, postsForm, replies } from './carrier/http-lines.ts';
import { isRequest, isResponse } from './carrier/kinds.ts';
import { linkReply, linkText } from './carrier/links.ts';
import {
  clearsCookie,
  cookieName,
  isInCookie,
  setsCookie,
  signInHost,
} from './carrier/own-cookies.ts';
import { IDP_HOST, isSignOnRequest, isSignOnResponse, signOnText } from './carrier/sign-on.ts';

/** Writes a credential's text. */
export type Spell = (credential: Credential | Token) => string;

/** Where credentials travel, and how they are written. */
type Wire = { spell: Spell; settings: Settings };

/** The raw HTTP (ASCII throughout) of a message between a client and a server; null for what stays inside. */
export function httpText(message: Message, spell: Spell, settings: Settings): string | null {
  const wire = { spell, settings };
  if (isSignOnRequest(message) || isSignOnResponse(message)) return signOnText(message, wire);
  if (isRequest(message)) return requestText(message, wire);
  return isResponse(message) ? responseText(message, wire) : null;
}

function requestText(message: Request, wire: Wire): string {
  switch (message.type) {
    case 'call':
      return callText(message, wire);
    case 'visit':
      return lines('GET /login HTTP/1.1', `Host: ${signInHost(wire.settings)}`);
    case 'sign-in':
      return posts('/login', message.asks ? IDP_HOST : signInHost(wire.settings), [], {
        user: message.user,
        [message.withCode ? 'code' : 'password']: '***',
      });
    case 'renew':
      return renewText(message, wire);
    case 'sign-out': {
      const { credential, access, scope } = message;
      const shown = [credential, access].filter((each) => each !== null);
      const body = scope === 'this' ? {} : { sessions: scope };
      const lines = shown.map((each) => shows(each, wire));
      return posts('/logout', hostOf(credential, 'login', wire.settings), lines, body);
    }
    case 'new-password': {
      const { credential, endOthers } = message;
      const body = { current: '***', new: '***', endOtherSessions: endOthers };
      return posts(
        '/password',
        hostOf(credential, 'login', wire.settings),
        [shows(credential, wire)],
        body,
      );
    }
    case 'exchange':
      return exchangeText(message, wire.spell);
    default:
      return linkText(message, wire.spell);
  }
}

/** A refresh token goes to the issuer; a bound cookie to the server that set it. */
function renewText({ credential, proof }: Of<'renew'>, wire: Wire): string {
  const shown = [shows(credential, wire), ...proofLines(credential, proof)];
  return credential.kind === 'session-id' || wire.settings.content === 'reference'
    ? posts('/session/refresh', hostOf(credential, 'login', wire.settings), shown, {})
    : postsForm('/token', tokenHost(wire.settings), shown, { grant_type: 'refresh_token' });
}

const PATHS = {
  account: ['GET', '/api/account'],
  invoice: ['GET', '/api/invoices'],
  transfer: ['POST', '/api/transfers'],
  admin: ['GET', '/api/admin'],
} as const;

function callText({ credential, wants, proof, method }: Call, wire: Wire): string {
  const [usual, path] = PATHS[wants];
  return lines(
    `${method ?? usual} ${path} HTTP/1.1`,
    `Host: ${hostOf(credential, 'api', wire.settings)}`,
    shows(credential, wire),
    ...proofLines(credential, proof),
    'Accept: application/json',
  );
}

function responseText(message: Response, wire: Wire): string {
  switch (message.type) {
    case 'answer':
      return replies('200 OK', message.credentials ? sets(message.credentials, wire) : [], ACCOUNT);
    case 'visited':
      return replies('200 OK', sets({ access: message.credential, refresh: null }, wire), null);
    case 'refusal':
      return refuses(message);
    case 'not-signed-out':
    case 'not-signed-in':
      return replies('403 Forbidden', [], { title: message.why });
    case 'not-renewed':
      return replies('400 Bad Request', nonceLines(message.nonce), {
        error: 'invalid_grant',
        error_description: message.why,
      });
    case 'unavailable':
      return replies('503 Service Unavailable', [], { title: 'issuer-unavailable' });
    case 'signed-out':
      return replies('204 No Content', clears(message.of, wire), null);
    case 'signed-in':
    case 'renewed':
      return issues(message.credentials, wire);
    case 'password-changed':
      return message.credentials
        ? issues(message.credentials, wire)
        : replies('204 No Content', [], null);
    case 'exchanged':
    case 'not-exchanged':
      return exchangeReply(message, wire.spell);
    default:
      return linkReply(message);
  }
}

/** Trouble of the server's own is no word on the credential. */
const refuses = (message: Of<'refusal'>): string => {
  const { why } = message;
  if (why === 'store-unavailable' || why === 'issuer-unavailable') {
    return replies('503 Service Unavailable', [], { title: why });
  }
  return FORBIDDEN.includes(why)
    ? replies('403 Forbidden', [], { title: why })
    : replies('401 Unauthorized', challenges(message), { title: why });
};

/** It is known who asks; that is not enough. */
const FORBIDDEN: readonly Refusal[] = ['role-missing', 'csrf-token-missing'];

const ACCOUNT = { user: 'alice', name: 'Alice', plan: 'unlimited' };

function issues(credentials: Credentials, wire: Wire): string {
  const headers = sets(credentials, wire);
  const { access } = credentials;
  return inCookie(access.kind, wire)
    ? replies('204 No Content', headers, null)
    : replies('200 OK', headers, {
        access_token: wire.spell(access),
        token_type: schemeOf(access),
      });
}

/** Set-Cookie lines for what a cookie carries. */
const sets = ({ access, refresh }: Credentials, wire: Wire): string[] =>
  [access, refresh]
    .filter((each) => each !== null)
    .filter(({ kind }) => inCookie(kind, wire))
    .map((each) => `Set-Cookie: ${setsCookie(each.kind, wire.spell(each), wire.settings)}`);

const clears = (kind: Credential['kind'] | null, wire: Wire) =>
  kind && inCookie(kind, wire) ? [`Set-Cookie: ${clearsCookie(kind, wire.settings)}`] : [];

const inCookie = (kind: Credential['kind'], { settings }: Wire): boolean =>
  isInCookie(kind, settings);

const shows = (credential: Credential, wire: Wire): string =>
  inCookie(credential.kind, wire)
    ? `Cookie: ${cookieName(credential.kind, wire.settings)}=${wire.spell(credential)}`
    : `Authorization: ${schemeOf(credential)} ${wire.spell(credential)}`;

function challenges({ call: { credential }, nonce }: Of<'refusal'>): string[] {
  if (nonce) return nonceLines(nonce);
  const realm = 'realm="api.app.example", error="invalid_token"';
  return credential.kind === 'jwt' ? [`WWW-Authenticate: ${schemeOf(credential)} ${realm}`] : [];
}
