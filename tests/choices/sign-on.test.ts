/** What single sign-on looks like on the wire. */
import { describe, expect, test } from 'vitest';
import { httpText, isRequest, isResponse, type Message, type ModelId, standIn } from '#sandbox';
import { ran } from '../scenarios/ran.ts';

const SCENARIOS = ['single-logout-told', 'single-logout-in-frames', 'offline-access-survives'];

/** Every message of a run, once, and its text. */
function said(scenario: string, id: ModelId, changes: Record<string, string> = {}) {
  const { entries, settings } = ran(scenario, id, changes);
  return entries.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'send'
        ? [[effect.message, httpText(effect.message, standIn('ES256'), settings)] as const]
        : [],
    ),
  );
}

const first = (type: Message['type'], id: ModelId, scenario: string, changes = {}): string =>
  said(scenario, id, changes).find(([message]) => message.type === type)?.[1] ?? '';

describe.each(SCENARIOS)('in %s', (scenario) => {
  test.each(['server-session', 'stateless-jwt', 'sealed-cookie'] as const)(
    'on %s all is ASCII and names the length of its body; what an app says to itself has no text',
    (id) => {
      for (const [message, text] of said(scenario, id)) {
        if (!isRequest(message) && !isResponse(message)) expect(text).toBeNull();
        else expect(text).toMatch(/^[\r\n\x20-\x7e]+$/);
        const [head = '', body = ''] = (text ?? '').split('\r\n\r\n');
        expect(body).toHaveLength(Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0));
      }
    },
  );
});

test('a browser is sent off with what the app asks for, and back with a code', () => {
  const away = first('to-idp', 'server-session', 'offline-access-survives');
  expect(away).toMatch(/^HTTP\/1\.1 302 Found\r\n/);
  expect(away).toContain(
    'Location: https://id.example/authorize?client_id=shop&response_type=code' +
      '&redirect_uri=https%3A%2F%2Fshop.example%2Fcallback&scope=openid+offline_access&nonce=n1',
  );
  expect(first('sign-in', 'server-session', 'leave-one-app')).toContain('Host: id.example');
  expect(first('authorized', 'server-session', 'leave-one-app')).toMatch(
    /Location: https:\/\/shop\.example\/callback\?code=code-\d+\r\nSet-Cookie: __Host-session=/,
  );
});

test.each([
  ['server-session', /^Set-Cookie: __Host-session=.*HttpOnly; SameSite=Lax\r$/m],
  ['sealed-cookie', /^Set-Cookie: __Host-session=.{211}; /m],
  ['stateless-jwt', /"session":"x+\.x+\.x+"/],
] as const)('an app on %s hands its session to where it is kept', (id, line) => {
  expect(first('app-opened', id, 'leave-one-app')).toMatch(line);
});

test('a single logout takes the ID token along as a hint', () => {
  const left = first('app-left', 'server-session', 'single-logout-told');
  expect(left).toMatch(/Location: https:\/\/id\.example\/logout\?id_token_hint=x+\.x+\.x+\r\n/);
  expect(left).toContain('Max-Age=0');
});

test('a frame comes with the cookie only where that is SameSite=None', () => {
  const lax = first('front-logout', 'server-session', 'single-logout-in-frames');
  const none = said('single-logout-in-frames', 'server-session', { sameSite: 'none' });
  const frames = none.flatMap(([{ type }, text]) => (type === 'front-logout' ? [text] : []));
  expect(lax).not.toContain('Cookie: ');
  expect(frames.map((text) => /\r\nHost: (\w+)/.exec(text ?? '')?.[1])).toEqual(['shop', 'wiki']);
  expect(frames[1]).toContain('Cookie: __Host-session=');
});

test('an app is told straight, in a form of its own', () => {
  const told = first('back-logout', 'server-session', 'single-logout-told');
  expect(told).toMatch(/^POST \/back-channel-logout HTTP\/1\.1\r\nHost: shop\.example\r\n/);
  expect(told).toMatch(/\r\nContent-Type: application\/x-www-form-urlencoded\r\n/);
  expect(told).toMatch(/\r\n\r\nlogout_token=x+\.x+\.x+$/);
});
