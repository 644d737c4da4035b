import { expect, test } from 'vitest';
import { type Kept, standingOf } from '../../src/progress/standing.ts';

const early = '2026-11-28T09:00:00.000Z';
const late = '2026-11-28T10:00:00.000Z';
const nothing: Kept = { prediction: {}, answer: {}, goal: {}, lesson: {}, drills: {} };

test('a reader who has done nothing has nothing to go on with', () => {
  expect(standingOf(nothing)).toEqual({
    lessons: {},
    goOn: null,
    sure: { right: 0, of: 0 },
    unsure: { right: 0, of: 0 },
    quiz: { right: 0, of: 0 },
    goals: [],
    drills: [],
    held: [],
  });
});

test('the lesson to go on with is the one last open that is not finished', () => {
  const lesson = {
    first: { at: early, place: 'a', finishedAt: null },
    second: { at: late, place: 'b', finishedAt: null },
    third: { at: '2026-11-28T11:00:00.000Z', place: 'c', finishedAt: late },
  };
  const { goOn, lessons } = standingOf({ ...nothing, lesson });
  expect(goOn).toEqual({ lesson: 'second', place: 'b' });
  expect(lessons).toEqual({ first: 'begun', second: 'begun', third: 'finished' });
});

test('predictions are counted apart by how sure the reader was', () => {
  const made = (sure: boolean, right: boolean) => ({ bet: 'at-once', sure, right, at: early });
  const prediction = {
    a: made(true, true),
    b: made(true, false),
    c: made(false, false),
    d: made(true, true),
  };
  const { sure, unsure } = standingOf({ ...nothing, prediction });
  expect({ sure, unsure }).toEqual({ sure: { right: 2, of: 3 }, unsure: { right: 0, of: 1 } });
});

test('a belief is held that a latest answer shows, from a quiz or a drill, and is named once', () => {
  const answer = {
    'logout/shop': { right: false, belief: 'logout-ends-every-login', at: early },
    'logout/bank': { right: true, belief: null, at: early },
    'drill/logout-ends-every-login': {
      right: false,
      belief: 'logout-ends-every-login',
      at: early,
    },
  };
  const { held, quiz } = standingOf({ ...nothing, answer });
  expect(held).toEqual(['logout-ends-every-login']);
  expect(quiz).toEqual({ right: 1, of: 2 });
});
