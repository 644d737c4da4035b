import { describe, expect, test } from 'vitest';
import { hours, type ModelId, minutes, modelIds, models, resolveSettings } from '#sandbox';

/** Tokens that something renews, or makes anew, may be shorter than the promise. */
const renewed: Partial<Record<ModelId, number>> = {
  'refresh-jwt': minutes(15),
  bff: minutes(15),
  'phantom-token': minutes(1),
};

test.each(modelIds)('%s keeps the user signed in for as long as the others', (id) => {
  const settings = resolveSettings(models[id], {});
  const { absoluteTimeoutMs, refreshTtlMs } = settings;
  expect({ absoluteTimeoutMs, refreshTtlMs }).toEqual({
    absoluteTimeoutMs: hours(8),
    refreshTtlMs: hours(8),
  });
  expect(settings.accessTtlMs).toBe(renewed[id] ?? hours(8));
});

describe('the promise', () => {
  test('sets every clock that would break it', () => {
    const hour = { absoluteTimeoutMs: hours(1), refreshTtlMs: hours(1) };
    const promise = { signedInForMs: hours(1) };
    expect(resolveSettings(models['stateless-jwt'], promise)).toMatchObject({
      ...hour,
      accessTtlMs: hours(1),
    });
    expect(resolveSettings(models['refresh-jwt'], promise)).toMatchObject({
      ...hour,
      accessTtlMs: minutes(15),
    });
  });

  test('is not broken by an access token that a refresh token would renew', () => {
    const { accessTtlMs } = resolveSettings(models['refresh-jwt'], { signedInForMs: minutes(5) });
    expect(accessTtlMs).toBe(minutes(5));
  });

  test('gives way to what is set by name', () => {
    const changes = { signedInForMs: hours(1), accessTtlMs: hours(2), refreshTtlMs: hours(3) };
    expect(resolveSettings(models['refresh-jwt'], changes)).toMatchObject(changes);
  });
});
