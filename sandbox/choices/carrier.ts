/**
 * Carrier: how a credential travels, as HTTP says it.
 */
import type { Credential, Credentials } from '../model/credential.ts';
import type { Message, Request, Response } from '../model/message.ts';

/** Writes a credential's text. */
export type Spell = (credential: Credential) => string;

const SESSION_COOKIE = '__Host-session';
const REFRESH_COOKIE = '__Host-refresh';

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The raw HTTP (ASCII throughout) of a message between a client and a server; null for what stays inside. */
export function httpText(message: Message, spell: Spell): string | null {
  if (isRequest(message)) return requestText(message, spell);
  return isResponse(message) ? responseText(message, spell) : null;
}

const requestTypes = ['call', 'sign-in', 'renew', 'sign-out', 'new-password'];
const responseTypes = [
  'answer',
  'refusal',
  'signed-in',
  'renewed',
  'not-renewed',
  'signed-out',
  'password-changed',
];

export const isRequest = (message: { type: string }): message is Request =>
  requestTypes.includes(message.type);
export const isResponse = (message: { type: string }): message is Response =>
  responseTypes.includes(message.type);

function requestText(message: Request, spell: Spell): string {
  const shown = 'credential' in message ? [showLine(message.credential, spell)] : [];
  switch (message.type) {
    case 'call':
      return lines(
        'GET /api/account HTTP/1.1',
        hostLine(message.credential, 'api'),
        ...shown,
        'Accept: application/json',
      );
    case 'sign-in':
      return posts('/login', 'app.example', [], { user: message.user, password: '***' });
    case 'renew':
      return posts('/token', 'login.app.example', shown, { grant_type: 'refresh_token' });
    case 'sign-out':
      return posts('/logout', hostOf(message.credential, 'login'), shown, {});
    case 'new-password': {
      const body = { current: '***', new: '***', endOtherSessions: message.endOthers };
      return posts('/password', hostOf(message.credential, 'login'), shown, body);
    }
  }
}

function responseText(message: Response, spell: Spell): string {
  switch (message.type) {
    case 'answer':
      return replies('200 OK', [], ACCOUNT);
    case 'refusal':
      return replies('401 Unauthorized', challenges(message.call.credential), {
        title: message.why,
      });
    case 'not-renewed':
      return replies('400 Bad Request', [], {
        error: 'invalid_grant',
        error_description: message.why,
      });
    case 'signed-out':
      return replies('204 No Content', clears(message.of), null);
    case 'signed-in':
    case 'renewed':
      return issues(message.credentials, spell);
    case 'password-changed':
      return message.credentials
        ? issues(message.credentials, spell)
        : replies('204 No Content', [], null);
  }
}

const ACCOUNT = { user: 'alice', name: 'Alice', plan: 'unlimited' };

function issues({ access, refresh }: Credentials, spell: Spell): string {
  const cookie = (name: string, value: Credential) =>
    `Set-Cookie: ${name}=${spell(value)}; ${ATTRIBUTES}`;
  if (access.kind === 'session-id')
    return replies('204 No Content', [cookie(SESSION_COOKIE, access)], null);
  const headers = refresh ? [cookie(REFRESH_COOKIE, refresh)] : [];
  return replies('200 OK', headers, { access_token: spell(access), token_type: 'Bearer' });
}

const clears = (kind: Credential['kind']) =>
  kind === 'jwt' ? [] : [`Set-Cookie: ${cookieOf(kind)}=; ${ATTRIBUTES}; Max-Age=0`];

const cookieOf = (kind: 'session-id' | 'refresh-token') =>
  kind === 'session-id' ? SESSION_COOKIE : REFRESH_COOKIE;

function showLine(credential: Credential, spell: Spell): string {
  if (credential.kind === 'jwt') return `Authorization: Bearer ${spell(credential)}`;
  return `Cookie: ${cookieOf(credential.kind)}=${spell(credential)}`;
}

const hostOf = ({ kind }: Credential, sub: string) =>
  kind === 'session-id' ? 'app.example' : `${sub}.app.example`;
const hostLine = (credential: Credential, sub: string) => `Host: ${hostOf(credential, sub)}`;
const challenges = ({ kind }: Credential) =>
  kind === 'jwt' ? ['WWW-Authenticate: Bearer realm="api.app.example", error="invalid_token"'] : [];

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;

function withBody(first: string, headers: readonly string[], body: object | null): string {
  if (body === null) return lines(first, ...headers);
  const text = JSON.stringify(body);
  const type = 'title' in body ? 'application/problem+json' : 'application/json';
  return lines(first, ...headers, `Content-Type: ${type}`, `Content-Length: ${text.length}`) + text;
}

const posts = (path: string, host: string, headers: readonly string[], body: object) =>
  withBody(`POST ${path} HTTP/1.1`, [`Host: ${host}`, ...headers], body);
const replies = (status: string, headers: readonly string[], body: object | null) =>
  withBody(`HTTP/1.1 ${status}`, ['Cache-Control: no-store', ...headers], body);
