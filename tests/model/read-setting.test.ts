import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  InputError,
  isSettingName,
  keyOf,
  models,
  readSettings,
  resolveSettings,
  type Settings,
  settingNames,
  settingSpecs,
  writeSetting,
} from '#sandbox';

const refusal = (written: Record<string, string>): string => {
  try {
    readSettings(written);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return 'not refused';
};

test.each([
  ['accessTtl', '15m', 'accessTtlMs', 900_000],
  ['skew', '-5s', 'skewMs', -5_000],
  ['algorithm', 'HS256', 'algorithm', 'HS256'],
  ['newIdOn', 'login,reauth', 'newIdOn', ['login', 'reauth']],
  ['newIdOn', 'none', 'newIdOn', []],
  ['rotation', 'false', 'rotation', false],
])('%s=%s is read', (name, text, key, value) => {
  expect(readSettings({ [name]: text })).toEqual({ [key]: value });
});

test.each([
  ['accessTtl', '0s', 'setting "accessTtl" cannot be "0s". Valid: from 1s to 30d.'],
  ['accessTtl', '31d', 'setting "accessTtl" cannot be "31d". Valid: from 1s to 30d.'],
  ['accessTtl', '1500ms', 'setting "accessTtl" cannot be "1500ms". Valid: whole seconds.'],
  ['leeway', '500ms', 'setting "leeway" cannot be "500ms". Valid: whole seconds.'],
  ['skew', '-5m1s', 'setting "skew" cannot be "-5m1s". Valid: from -5m to 5m.'],
  ['hop', 'soon', 'cannot be "soon". Valid: a duration such as 250ms, 90s, 15m or 1h30m.'],
  ['algorithm', 'none', 'Valid: ES256, RS256, EdDSA, HS256.'],
  ['newIdOn', 'login,birth', 'cannot be "birth". Valid: none, or a list of login, reauth.'],
  ['rotation', 'yes', 'Valid: true or false.'],
  ['acessTtl', '1h', 'unknown setting "acessTtl". Did you mean "accessTtl"?'],
  ['toString', '1', 'unknown setting "toString"'],
])('%s=%s is refused', (name, text, line) => {
  expect(refusal({ [name]: text })).toContain(line);
});

describe.each(settingNames)('%s', (name) => {
  const spec = settingSpecs[name];

  test('says what it is, and where its default comes from', () => {
    expect(spec.says).toMatch(/\.$/);
    expect(spec.source).not.toBe('');
    expect(isSettingName(name)).toBe(true);
  });

  test('has a default that it would accept', () => {
    const settings = resolveSettings(models['server-session'], {});
    expect(readSettings({ [name]: writeSetting(name, settings) })).toEqual({
      [keyOf(name)]: spec.default,
    });
  });
});

test('what is written is read back unchanged', () => {
  const leewayMs = fc.nat({ max: 300 }).map((sec) => sec * 1_000);
  const changes: fc.Arbitrary<Partial<Settings>> = fc.record({
    skewMs: fc.integer({ min: -300_000, max: 300_000 }),
    hopMs: fc.nat({ max: 10_000 }),
    leewayMs,
    rotation: fc.boolean(),
    newIdOn: fc.subarray(['login', 'reauth'] as const),
    algorithm: fc.constantFrom(...settingSpecs.algorithm.options),
  });
  fc.assert(
    fc.property(changes, (changed) => {
      const settings = resolveSettings(models['refresh-jwt'], changed);
      const text = settingNames.map((name) => [name, writeSetting(name, settings)]);
      expect(readSettings(Object.fromEntries(text))).toEqual(settings);
    }),
  );
});
