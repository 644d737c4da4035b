/** Each belief leads somebody astray in some drill, and the best known ones by just as much as they say. */
import { expect, test } from 'vitest';
import { type Drill, drill, levels, parseDuration, wrongTimesOf } from '#sandbox';

const drills = levels.flatMap((level) =>
  Array.from({ length: 120 }, (_, seed) => drill(9_000 + seed, level)),
);

type Asked = { one: Drill; times: ReturnType<typeof wrongTimesOf> };
let asked: readonly Asked[] = [];

const timesBy = (misconception: string) =>
  asked.flatMap(({ one, times }) =>
    times.filter((time) => time.misconception === misconception).map((time) => ({ one, ...time })),
  );

const lengthIn = ({ plan }: Drill, name: 'leeway' | 'detectionDelay'): number =>
  parseDuration(plan.changes[name] ?? '') ?? 0;

test('every belief gives a wrong time somewhere', { timeout: 300_000 }, () => {
  asked = drills.map((one) => ({ one, times: wrongTimesOf(one) }));
  const met = new Set(asked.flatMap(({ times }) => times.map((each) => each.misconception)));
  expect([...met].sort()).toEqual([
    'access-token-lives-as-long-as-its-refresh-token',
    'all-clocks-agree',
    'clicked-means-heard',
    'confirmed-means-kept',
    'deleted-session-is-gone-everywhere',
    'deleting-the-copy-is-deleting',
    'disabled-means-out',
    'encrypted-means-revocable',
    'ending-the-family-ends-its-tokens',
    'expires-means-refused-at-exp',
    'failing-closed-is-always-safe',
    'idle-timeout-stops-thieves',
    'life-starts-at-the-event',
    'life-starts-at-the-theft',
    'logging-out-one-device-logs-out-all',
    'logout-endpoint-is-revocation',
    'logout-ends-every-login',
    'noticed-means-ended',
    'password-change-ends-sessions',
    'rotation-throws-the-thief-out',
    'streams-end-with-the-session',
    'what-is-listed-stays-listed',
    'without-revocation-it-never-ends',
  ]);
});

test('whoever forgets the leeway is early by the leeway', () => {
  for (const { one, atMs } of timesBy('expires-means-refused-at-exp')) {
    expect((one.answer.atMs ?? 0) - (atMs ?? 0)).toBe(lengthIn(one, 'leeway'));
  }
});

test('whoever takes noticing for ending is early by the delay, or by less where a clock runs out first', () => {
  for (const { one, atMs } of timesBy('noticed-means-ended')) {
    const early = (one.answer.atMs ?? 0) - (atMs ?? 0);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThanOrEqual(lengthIn(one, 'detectionDelay'));
  }
});

test.each([
  'logging-out-one-device-logs-out-all',
  'failing-closed-is-always-safe',
  'clicked-means-heard',
  'streams-end-with-the-session',
  'disabled-means-out',
])('whoever believes "%s" answers with the moment of an event', (misconception) => {
  for (const { one, atMs } of timesBy(misconception)) {
    expect(one.plan.events.map((event) => event.atMs)).toContain(atMs);
  }
});
