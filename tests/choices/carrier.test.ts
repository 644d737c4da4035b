import { describe, expect, test } from 'vitest';
import {
  type Entry,
  httpText,
  isRequest,
  isResponse,
  type Message,
  type ModelId,
  modelIds,
  models,
  standIn,
} from '#sandbox';
import { settingsOf } from '../machines/alive.ts';
import { at, laptop, played } from '../played.ts';

const steps = [
  at('0s', laptop, 'login'),
  at('1s', laptop, 'request'),
  at('2s', laptop, 'refresh'),
  at('30s', laptop, 'request'),
  at('40s', laptop, 'change-password'),
  at('50s', laptop, 'logout'),
];

const spell = standIn('ES256');

const messagesIn = (entries: readonly Entry[]): Message[] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.type === 'send' ? [effect.message] : [])),
  );

const said = (id: ModelId): Message[] =>
  messagesIn(played(id, steps, { accessTtl: '10s' }).entries);

/** The text of the first such message. */
function text(id: ModelId, type: Message['type']): string {
  const message = said(id).find((each) => each.type === type);
  return (message && httpText(message, spell, settingsOf(models[id]))) ?? '';
}

describe.each(modelIds)('on %s', (id) => {
  test('what passes between a client and a server is ASCII; what stays inside has no text', () => {
    for (const message of said(id)) {
      const http = httpText(message, spell, settingsOf(models[id]));
      if (isRequest(message) || isResponse(message)) expect(http).toMatch(/^[\r\n\x20-\x7e]+$/);
      else expect(http).toBeNull();
    }
  });

  test('each message names the length of its body', () => {
    for (const message of said(id)) {
      const [head = '', body = ''] = (httpText(message, spell, settingsOf(models[id])) ?? '').split(
        '\r\n\r\n',
      );
      const length = /Content-Length: (\d+)/.exec(head)?.[1] ?? '0';
      expect(body.length).toBe(Number(length));
    }
  });
});

test('a session ID travels in a cookie that no script reads and no other site sends', () => {
  expect(text('server-session', 'signed-in')).toMatch(
    /Set-Cookie: __Host-session=[\w-]{22}; Path=\/; Secure; HttpOnly; SameSite=Lax\r\n/,
  );
  expect(text('server-session', 'call')).toMatch(/\r\nCookie: __Host-session=[\w-]{22}\r\n/);
  expect(text('server-session', 'signed-out')).toContain('Max-Age=0');
});

test('a token travels in a header, and its refusal says so', () => {
  expect(text('stateless-jwt', 'call')).toMatch(/\r\nAuthorization: Bearer \S+\r\n/);
  expect(text('stateless-jwt', 'call')).not.toContain('Cookie');
  expect(text('stateless-jwt', 'refusal')).toMatch(
    /^HTTP\/1\.1 401 .*\r\n.*\r\nWWW-Authenticate: Bearer /,
  );
});

test('a refresh token travels in a cookie of its own, to the issuer alone', () => {
  expect(text('refresh-jwt', 'renew')).toMatch(
    /^POST \/token HTTP\/1\.1\r\nHost: login\.app\.example\r\nCookie: __Host-refresh=[\w-]{43}\r\n/,
  );
  expect(text('refresh-jwt', 'call')).not.toContain('Cookie');
});

describe('what is bound', () => {
  const bound = (id: ModelId, changes: Record<string, string>) =>
    messagesIn(
      played(id, [at('0s', laptop, 'login'), at('30s', laptop, 'request')], changes).entries,
    ).map((message) => httpText(message, spell, settingsOf(models[id])) ?? '');

  test('names its scheme, and has a proof go along', () => {
    const texts = bound('stateless-jwt', { binding: 'dpop' });
    expect(texts.find((each) => each.startsWith('GET /api'))).toMatch(
      /Authorization: DPoP x+\.x+\.x+\r\nDPoP: x+\.x+\.x+\r\n/,
    );
    expect(texts.join('')).toContain('"token_type":"DPoP"');
  });

  test('is asked for a nonce, and told which', () => {
    const texts = bound('stateless-jwt', { binding: 'dpop', dpopNonce: 'true' });
    expect(texts.find((each) => each.startsWith('HTTP/1.1 401'))).toContain('DPoP-Nonce: nonce-0');
  });

  test('has a cookie renewed where it came from', () => {
    const texts = bound('server-session', { binding: 'dbsc', boundCookieTtl: '10s' });
    expect(texts.find((each) => each.startsWith('POST /session/refresh'))).toMatch(
      /Cookie: __Host-session=.+\r\nSecure-Session-Response: x+/,
    );
  });
});
