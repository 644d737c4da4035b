import { describe, expect, test } from 'vitest';
import {
  deadlines,
  hours,
  type ModelId,
  minutes,
  modelIds,
  models,
  open,
  remembering,
  type Search,
  searchFor,
  searching,
  step,
  type World,
} from '#sandbox';
import { drained } from '../explore/drained.ts';
import { at, laptop, written } from '../played.ts';

function afterLogin(id: ModelId): World {
  let world: World | null = open(written([at('0s', laptop, 'login')]), models[id]);
  let last = world;
  while (world) {
    last = world;
    world = step(world);
  }
  return last;
}

const of = (id: ModelId, actor: string) => {
  const { players, settings } = afterLogin(id);
  return deadlines(players[actor]?.snapshot ?? { context: {} }, settings);
};

test('a session server has two for each row', () => {
  expect(of('server-session', 'session-server')).toEqual([
    { of: 'rows.S1.startedMs', atMs: hours(8) },
    { of: 'rows.S1.seenMs', atMs: minutes(30) },
  ]);
});

test('whoever holds a token has its end', () => {
  const ends = of('refresh-jwt', laptop).map(({ atMs }) => atMs);
  expect([...new Set(ends)]).toEqual([minutes(15)]);
});

test('an issuer has the end of each refresh token family', () => {
  expect(of('refresh-jwt', 'jwt-issuer')).toContainEqual({
    of: 'families.s1.startedMs',
    atMs: hours(8),
  });
});

describe('a search waits for nothing but these, and what is on its way', () => {
  test.each(modelIds)('on %s', (id) => {
    const search = searchFor({ model: models[id], changes: {} }, { depth: 3 }, remembering());
    const keyOf: Search['keyOf'] = (state) => {
      const keyed = search.keyOf(state);
      const { players, queue, settings } = state.world;
      const known = [
        ...Object.values(players).flatMap(({ snapshot }) => deadlines(snapshot, settings)),
      ].map(({ atMs }) => atMs);
      const due = queue.waiting.map(({ dueMs }) => dueMs);
      expect([...known, ...due, Number.POSITIVE_INFINITY]).toContain(keyed.nextMs);
      return keyed;
    };
    expect(drained(searching({ ...search, keyOf })).states).toBeGreaterThan(10);
  });
});
