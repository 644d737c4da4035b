/** Which event decided, where messages are late or nothing ends it, and among which candidates. */
import { describe, expect, test } from 'vitest';
import type { ModelId } from '#sandbox';
import { suspectsOf } from '../../src/views/suspects.ts';
import { type Chosen, played } from './played.ts';

const hour = { scenario: 'an-hour-after-logout' };
const suspects = (model: ModelId, chosen: Chosen = hour) => suspectsOf(played(model, chosen).trace);
const deciders = (model: ModelId, chosen?: Chosen) =>
  suspects(model, chosen).flatMap(({ text, right }) => (right ? [text] : []));

describe('the event that decided', () => {
  test('is the arrival, not the sending, where the api reads a copy that lags', () => {
    const late = { ...hour, settings: { replicaLag: '3m' } };
    expect(deciders('server-session', late)).toEqual([
      '9:08 — The deletion reaches the copy that the api reads',
    ]);
    expect(deciders('denylist-jwt', late)).toEqual(['9:08 — The list reaches the api']);
  });

  test('is the clock, where a token runs out before its listing arrives', () => {
    const early = { ...hour, settings: { accessTtl: '7m', replicaLag: '10m' } };
    expect(deciders('denylist-jwt', early)).toEqual(['9:07 — The clock reaches the token’s exp']);
  });

  test('is not what a server did after the thief was out', () =>
    expect(deciders('server-session', { scenario: 'logout-then-work' })).toEqual([
      '9:05 — The session server deletes the record',
    ]));

  test('is none where the thief is still in', () =>
    expect(deciders('stateless-jwt', { scenario: 'steal-then-logout' })).toEqual([]));
});

describe('the candidates', () => {
  test.each(['server-session', 'stateless-jwt', 'denylist-jwt', 'refresh-jwt'] as const)(
    'on %s are four, each with a reply',
    (model) => {
      expect(suspects(model)).toHaveLength(4);
      expect(suspects(model).every(({ reply }) => reply.length > 20)).toBe(true);
    },
  );
});
