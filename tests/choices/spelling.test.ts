import { expect, test } from 'vitest';
import { settingSpecs, standIn } from '#sandbox';
import { refreshToken, sessionId, token } from '../machines/credentials.ts';

const spell = standIn('ES256');

test('an opaque ID has 128 bits, a refresh token 256', () => {
  expect(spell(sessionId())).toMatch(/^[\w-]{22}$/);
  expect(spell(refreshToken())).toMatch(/^[\w-]{43}$/);
});

test('an ID is always spelled alike, and no two are spelled the same', () => {
  const spelled = Array.from({ length: 2_000 }, (_, n) => spell(sessionId(n)));
  expect(new Set(spelled).size).toBe(2_000);
  expect(spell(sessionId(7))).toBe(spelled[7]);
});

test('a token’s stand-in grows with its signature', () => {
  const sizes = settingSpecs.algorithm.options.map(
    (algorithm) => standIn(algorithm)(token()).length,
  );
  const [es256, rs256, eddsa, hs256] = sizes;
  expect(rs256).toBe((es256 ?? 0) + 256);
  expect(eddsa).toBe(es256);
  expect(hs256).toBe((es256 ?? 0) - 43);
});
