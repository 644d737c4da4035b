import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/views/citation.ts';
import { readSetCookie } from '../../src/views/cookie.ts';
import { headerIn, httpLines } from '../../src/views/http-lines.ts';
import { agrees, browserSays, type Check, simulationSays } from '../../src/views/repeat.ts';

const check: Check = {
  checks: [],
  algorithm: 'ES256',
  keys: ['key-1'],
  type: 'at+jwt',
  issuer: 'https://login.app.example',
  audience: 'https://api.app.example',
  clockMs: 360_000,
  leewayMs: 0,
  refusal: null,
};

describe('a check made again', () => {
  test('says what the browser verified, and when', () =>
    expect(browserSays('ok', 'ES256', check)).toBe(
      'Verified just now by your browser: ES256 signature good, not expired at 9:06:00.',
    ));

  test('says why the browser refused', () =>
    expect(browserSays('ERR_JWT_EXPIRED', 'ES256', check)).toBe(
      'Refused just now by your browser: exp has passed (ERR_JWT_EXPIRED).',
    ));

  test('says how much leeway there was', () =>
    expect(simulationSays({ ...check, leewayMs: 30_000 })).toContain(
      '9:06:00, with 30 s of leeway',
    ));

  test.each([
    ['ok', null, true],
    ['ERR_JWT_EXPIRED', 'token-expired', true],
    ['ERR_JWT_EXPIRED', null, false],
    ['ok', 'token-expired', false],
    ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'bad-signature', true],
    ['ok', undefined, true],
  ] as const)('jose’s %s against the simulation’s %s agrees: %s', (code, refusal, expected) =>
    expect(agrees(code, { ...check, refusal })).toBe(expected),
  );
});

describe('raw HTTP', () => {
  const message = httpLines('HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Secure\r\nX-Own: 1\r\n\r\n{}');

  test('is read line by line, with the body apart', () =>
    expect([message.lines.length, message.body]).toEqual([3, '{}']));
  test('explains the headers that it knows', () =>
    expect(message.lines.map(({ note }) => note?.source ?? null)).toEqual([
      'RFC 9110, section 15.3.1',
      'RFC 6265bis, section 4.1',
      null,
    ]));
  test('finds a header by its name', () =>
    expect([headerIn(message, 'set-cookie'), headerIn(message, 'Host')]).toEqual([
      'a=b; Secure',
      null,
    ]));
});

test('an attribute that is not known is shown, not dropped', () =>
  expect(readSetCookie('a=b; Priority=High; Max-Age=0').attributes.map(({ text }) => text)).toEqual(
    ['Priority=High', 'Max-Age=0'],
  ));

test.each([
  ['RFC 7519, section 4.1.4', 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4'],
  ['RFC 10017, on refresh token lifetimes', 'https://www.rfc-editor.org/rfc/rfc10017'],
  [
    'RFC 6265bis, section 4.1.2.6',
    'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-4.1.2.6',
  ],
  ['OWASP ASVS 5.0, 7.4.1', null],
])('%s is read at %s', (citation, address) => expect(addressOf(citation)).toBe(address));
