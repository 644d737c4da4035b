import { describe, expect, test } from 'vitest';
import { modelIds, models, resolveSettings } from '#sandbox';
import { described } from './known.ts';

const CHOICES = ['content', 'accessCarrier', 'refreshCarrier', 'binding', 'ending'] as const;

describe('four choices lead to the preset that has them', () => {
  test.each(modelIds)('%s', (id) => {
    const settings = resolveSettings(models[id], {});
    const choices = Object.fromEntries(CHOICES.map((name) => [name, settings[name]]));
    const { model } = described({ name: 'x', choices, settings: { edge: settings.edge } });
    expect(model.id).toBe(id);
  });
});

test('a preset with nothing changed has the settings of the preset', () => {
  const { settings } = described({ name: 'x', preset: 'bff' });
  expect(settings).toEqual(resolveSettings(models.bff, {}));
});

test('a value may be text, a number, a switch or a list, as a file writes it', () => {
  const { settings } = described({
    name: 'x',
    preset: 'refresh-jwt',
    choices: { ending: ['refresh', 'push'] },
    regions: 3,
    settings: { rotation: false, accessTtl: '10m', permissions: 7 },
  });
  expect(settings).toMatchObject({
    ending: ['refresh', 'push'],
    regions: 3,
    rotation: false,
    accessTtlMs: 600_000,
    permissions: 7,
  });
});

test('a password change that asks nobody offers nothing', () => {
  const events = { 'password-change': 'nothing' };
  expect(described({ name: 'x', preset: 'bff', events }).settings.offerEndOthers).toBe(false);
});
