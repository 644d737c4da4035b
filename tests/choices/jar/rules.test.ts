import { describe, expect, test } from 'vitest';
import {
  cookiesForScript,
  emptyJar,
  type Jar,
  judgeCookies,
  keepCookie,
  minutes,
  type Setter,
  seconds,
  type Trip,
  takeCookies,
} from '#sandbox';
import { byScript, from, inResponse, visit } from './trips.ts';

const app = 'https://app.example/account/page';
const evil = 'https://evil.example/';
const day = 24 * 60 * minutes(1);

const outcome = (header: string, setter: Setter = inResponse(app), jar: Jar = emptyJar) =>
  keepCookie(jar, header, setter, 0).outcome;

const jarOf = (...headers: readonly string[]): Jar =>
  headers.reduce((jar, header) => keepCookie(jar, header, inResponse(app), 0).jar, emptyJar);

const sent = (jar: Jar, trip: Trip, nowMs = 0) => takeCookies(jar, trip, nowMs).header;
const why = (jar: Jar, trip: Trip, nowMs = 0) =>
  judgeCookies(jar, trip, nowMs).map((each) => each.why);

describe('a line is ignored', () => {
  const big = 'x'.repeat(4096);
  test.each([
    ['a=\u0001', 'control-character'],
    ['=', 'empty'],
    [`a=${big}`, 'too-large'],
    ['a=1; Domain=example', 'public-suffix'],
    ['a=1; Domain=evil.example', 'foreign-domain'],
    ['a=1; Domain=api.app.example', 'foreign-domain'],
    ['a=1; SameSite=None', 'none-without-secure'],
    ['__secure-a=1', 'secure-prefix'],
    ['__HOST-a=1; Secure', 'host-prefix'],
    ['__Host-a=1; Secure; Path=/account', 'host-prefix'],
    ['__Host-a=1; Secure; Path=/; Domain=app.example', 'host-prefix'],
    ['=__Host-a=1; Secure; Path=/', 'nameless-prefix'],
  ] as const)('%s: %s', (header, code) => {
    expect(outcome(header)).toBe(code);
  });

  test('that asks for Secure over plain http, but not on localhost', () => {
    expect(outcome('a=1; Secure', inResponse('http://app.example/'))).toBe('secure-over-http');
    expect(outcome('a=1; Secure', inResponse('http://localhost/'))).toBe('stored');
    expect(outcome('__Host-a=1; Secure; Path=/', inResponse('http://localhost:4321/'))).toBe(
      'stored',
    );
  });

  test('that comes with the response to another site’s frame or fetch, unless it is None', () => {
    const framed: Setter = { by: 'response', to: from(evil, { url: app, how: 'frame' }) };
    const navigated: Setter = { by: 'response', to: from(evil, { url: app, method: 'POST' }) };
    expect(outcome('a=1; SameSite=Lax', framed)).toBe('cross-site-response');
    expect(outcome('a=1', framed)).toBe('cross-site-response');
    expect(outcome('a=1; SameSite=None; Secure', framed)).toBe('stored');
    expect(outcome('a=1; SameSite=Strict', navigated)).toBe('stored');
  });

  test('4,096 octets of name and value are the most', () => {
    expect(outcome(`a=${'x'.repeat(4095)}`)).toBe('stored');
    expect(outcome(`a=${'é'.repeat(2048)}`)).toBe('too-large');
  });
});

test('an attribute longer than 1,024 octets does not count', () => {
  const path = `/${'p'.repeat(1024)}`;
  expect(jarOf(`a=1; Path=${path}`)[0]?.path).toBe('/account');
  expect(jarOf(`a=1; Path=${path.slice(0, 1024)}`)[0]?.path).toBe(path.slice(0, 1024));
});

test('Max-Age wins over Expires, and nothing lasts longer than 400 days', () => {
  const soon = 'Expires=Thu, 01 Jan 1970 00:01:00 GMT';
  expect(jarOf(`a=1; ${soon}`)[0]?.expiresMs).toBe(minutes(1));
  expect(jarOf(`a=1; Max-Age=5; ${soon}`)[0]?.expiresMs).toBe(seconds(5));
  expect(jarOf(`a=1; Max-Age=soon; ${soon}`)[0]?.expiresMs).toBe(minutes(1));
  expect(jarOf('a=1; Max-Age=99999999')[0]?.expiresMs).toBe(400 * day);
  expect(jarOf('a=1; Expires=Fri, 31 Dec 2038 23:59:59 GMT')[0]?.expiresMs).toBe(400 * day);
  expect(jarOf('a=1')[0]?.expiresMs).toBeNull();
});

test('a cookie goes when its time is up, and Max-Age=0 drops it at once', () => {
  const jar = jarOf('a=1; Max-Age=5');
  expect(sent(jar, visit(app), seconds(5) - 1)).toBe('a=1');
  expect(why(jar, visit(app), seconds(5))).toEqual(['expired']);
  expect(keepCookie(jar, 'a=; Max-Age=0', inResponse(app), 1)).toEqual({
    jar: [],
    outcome: 'dropped',
  });
});

describe('overwriting', () => {
  const secure = jarOf('a=1; Secure; Domain=app.example; Path=/account');
  const plain = (path: string): Setter => inResponse(`http://app.example${path}`);

  test('plain http cannot replace or hide a Secure cookie where it would be sent', () => {
    expect(outcome('a=2', plain('/account/page'), secure)).toBe('shadows-secure');
    expect(outcome('a=2; Path=/account/deeper', plain('/'), secure)).toBe('shadows-secure');
    expect(outcome('a=2; Path=/', plain('/'), secure)).toBe('stored');
    expect(outcome('b=2', plain('/account/page'), secure)).toBe('stored');
  });

  test('a script neither sets nor replaces an HttpOnly cookie', () => {
    expect(outcome('a=2; HttpOnly', byScript(app))).toBe('http-only-from-script');
    expect(outcome('a=2', byScript(app), jarOf('a=1; HttpOnly'))).toBe('http-only-kept');
    expect(outcome('a=2', byScript(app), jarOf('a=1'))).toBe('replaced');
  });

  test('the new one keeps the age of the old one, and so its place in the order', () => {
    const { jar } = keepCookie(jarOf('a=1', 'b=1'), 'a=2', inResponse(app), seconds(9));
    expect(sent(jar, visit(app))).toBe('a=2; b=1');
    expect(jar[0]?.createdMs).toBe(0);
  });

  test('a host-only cookie and one for the domain live side by side', () => {
    const jar = jarOf('a=host', 'a=domain; Domain=app.example');
    expect(sent(jar, visit(app))).toBe('a=host; a=domain');
    expect(sent(jar, visit('https://api.app.example/account/'))).toBe('a=domain');
  });
});

test('longer paths travel first, then older cookies', () => {
  const jar = jarOf('old=1; Path=/', 'deep=1; Path=/account', 'young=1; Path=/');
  expect(sent(jar, visit(app))).toBe('deep=1; old=1; young=1');
});

test('scripts read what is not HttpOnly', () => {
  const jar = jarOf('a=1; HttpOnly', 'b=2');
  expect(cookiesForScript(jar, app, 0)).toBe('b=2');
  expect(sent(jar, visit(app))).toBe('a=1; b=2');
});

test('a host, a path and a scheme that do not fit keep a cookie at home', () => {
  expect(why(jarOf('a=1'), visit('https://api.app.example/account/'))).toEqual(['other-host']);
  expect(why(jarOf('a=1; Domain=app.example'), visit(evil))).toEqual(['other-domain']);
  expect(why(jarOf('a=1'), visit('https://app.example/accounts'))).toEqual(['other-path']);
  expect(why(jarOf('a=1; Secure'), visit('http://app.example/account/'))).toEqual(['needs-https']);
  expect(sent(jarOf('a=1'), visit('https://app.example:8443/account'))).toBe('a=1');
});

describe('SameSite', () => {
  const jar = jarOf(
    's=1; SameSite=Strict',
    'l=1; SameSite=Lax',
    'n=1; SameSite=None; Secure',
    'u=1',
  );
  const all = 's=1; l=1; n=1; u=1';
  const late = minutes(2);
  test.each([
    ['the person herself', visit(app), 0, all],
    [
      'a sibling subdomain, by POST',
      from('https://blog.app.example/', { url: app, method: 'POST' }),
      0,
      all,
    ],
    ['another site, by a link', from(evil, { url: app }), 0, 'l=1; n=1; u=1'],
    [
      'another site, by POST at once',
      from(evil, { url: app, method: 'POST' }),
      late - 1,
      'n=1; u=1',
    ],
    ['another site, by POST later', from(evil, { url: app, method: 'POST' }), late, 'n=1'],
    ['another site, by a frame', from(evil, { url: app, how: 'frame' }), 0, 'n=1'],
    ['another site, by a fetch', from(evil, { url: app, how: 'fetch' }), 0, 'n=1'],
    ['the same host over http', from('http://app.example/', { url: app }), 0, 'l=1; n=1; u=1'],
    [
      'a frame inside another site’s page',
      from(app, { url: app, how: 'fetch', within: [evil, app] }),
      0,
      'n=1',
    ],
  ] as const)('%s', (_, trip, nowMs, header) => {
    expect(sent(jar, trip, nowMs)).toBe(header);
  });
});

test('beyond 180 cookies of a site the longest unused go first, those without Secure before the others', () => {
  const named = Array.from({ length: 179 }, (_, index) => `c${index}=1; Path=/`);
  const full = jarOf('safe=1; Secure; Path=/', ...named);
  expect(full).toHaveLength(180);
  const used = takeCookies(full, visit('http://app.example/'), 1).jar;
  const touched = used.map((each) => (each.name === 'c0' ? { ...each, usedMs: 2 } : each));
  const { jar } = keepCookie(touched, 'straw=1; Path=/', inResponse(app), 3);
  expect(jar).toHaveLength(150);
  const names = jar.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['safe', 'c0', 'c178', 'straw']));
  expect(names).not.toContain('c1');
});
