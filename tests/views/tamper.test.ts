/** A token that somebody has changed without the key, and the cookies that a request takes along. */
import { describe, expect, test } from 'vitest';
import { emptyJar, keepCookie } from '#sandbox';
import { attest, checkToken } from '#witness';
import { cookieTrips } from '../../src/views/cookie-trip.ts';
import { pairUp } from '../../src/views/deliveries.ts';
import { inspect } from '../../src/views/exchange.ts';
import { compactOf, draftOf, isChanged, tricks } from '../../src/views/tamper.ts';
import { heard, played } from './played.ts';

const { trace, paired } = played('stateless-jwt');
const { tokens, ring } = await attest(trace);
const asked = trace.entries.findIndex(heard('call', 'api'));
const { token, check } = inspect(paired, asked, tokens);
if (!token || !check) throw new Error('no token was shown');
const draft = draftOf(token);

const codeFor = (compact: string) => checkToken({ ...check, ring, compact });

test('a token that nobody changed is sent as it was, and taken', async () => {
  expect(isChanged(draft, token)).toBe(false);
  expect(compactOf(draft, token)).toBe(tokens[token.jti]);
  expect(await codeFor(compactOf(draft, token))).toBe('ok');
});

test.each(tricks)('jose refuses whoever wants to $id', async ({ apply }) => {
  const changed = apply(draft);
  expect(isChanged(changed, token)).toBe(true);
  expect(await codeFor(compactOf(changed, token))).toMatch(/^ERR_/);
});

test('jose refuses what is no JSON any more', async () => {
  const broken = { ...draft, payload: '{ "sub": mallory é' };
  expect(await codeFor(compactOf(broken, token))).toMatch(/^ERR_/);
});

describe('a cookie at hand', () => {
  const to = {
    url: 'https://app.example/',
    method: 'POST',
    how: 'navigation',
    initiator: null,
    within: [],
  } as const;
  const line = '__Host-session=S1; Path=/; Secure; HttpOnly; SameSite=Lax';
  const { jar } = keepCookie(emptyJar, line, { by: 'response', to }, 0);

  test('goes along with the page’s own request', () => {
    const { trace: run } = played('server-session', { scenario: 'logout-then-work' });
    const { exchanges } = pairUp(run);
    const own = exchanges.find(
      ({ request }) => request.message.type === 'call' && request.from.startsWith('alice'),
    );
    if (!own) throw new Error('she asks for nothing');
    expect(cookieTrips(run, own.request.sentAt, own.request, jar)).toEqual([
      { name: '__Host-session', sent: true, why: expect.stringContaining('within the site') },
    ]);
  });

  test('stays at home when another site asks in the background, and says why', () => {
    const { trace: run } = played('server-session', { scenario: 'forged-by-another-site' });
    const index = run.entries.findIndex(heard('csrf'));
    const [trip] = cookieTrips(run, index, null, jar) ?? [];
    expect(trip).toMatchObject({ sent: false, why: expect.stringContaining('SameSite=Lax') });
  });

  test('is nobody’s where no browser asks', () => {
    expect(cookieTrips(trace, 0, null, jar)).toBeNull();
  });
});
