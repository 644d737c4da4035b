/** Both timeouts: which models keep the limits of NIST SP 800-63B-4, and which only one of them. */
import { describe, expect, test } from 'vitest';
import { hours, type ModelId, minutes, modelIds } from '#sandbox';
import { ran, verdict } from './ran.ts';

/** When the user's own requests were accepted, and when she signed in. */
const lived = (scenario: string, id: ModelId) =>
  ran(scenario, id).entries.flatMap(({ atMs, heard, effects }) => {
    const accepted = effects.some(
      (effect) => effect.type === 'decide' && effect.about === 'call' && !effect.refusal,
    );
    if (heard.type === 'sign-in') return [{ atMs, signsIn: true }];
    return accepted ? [{ atMs, signsIn: false }] : [];
  });

function longest(scenario: string, id: ModelId) {
  let [beganMs, usedMs, idleMs, overallMs] = [0, 0, 0, 0];
  for (const { atMs, signsIn } of lived(scenario, id)) {
    if (signsIn) beganMs = atMs;
    else {
      idleMs = Math.max(idleMs, atMs - usedMs);
      overallMs = Math.max(overallMs, atMs - beganMs);
    }
    usedMs = atMs;
  }
  return { idleMs, overallMs };
}

/** What notices idleness: a record that each visit writes to, or a server that is asked at each. */
const noticing: readonly ModelId[] = [
  'server-session',
  'introspected-token',
  'phantom-token',
  'bff',
];

describe.each([
  ['aal2-after-lunch', { idle: hours(1), overall: hours(24) }],
  ['aal3-at-the-desk', { idle: minutes(15), overall: hours(12) }],
] as const)('the limits of %s', (scenario, limit) => {
  test.each(modelIds)('%s: overall, by every model', (id) => {
    expect(longest(scenario, id).overallMs).toBeLessThan(limit.overall + 1_000);
  });

  test.each(modelIds)('%s: of idleness, only by what notices it', (id) => {
    const { idleMs } = longest(scenario, id);
    if (noticing.includes(id)) expect(idleMs).toBeLessThanOrEqual(limit.idle);
    else expect(idleMs).toBeGreaterThan(limit.idle);
  });
});

test.each(modelIds)('a month without idleness limit is kept by %s', (id) => {
  expect(verdict('aal1-for-a-month', id).honest.signIns).toBe(2);
});

test('a sealed cookie that rolls notices idleness, too', () => {
  const { honest } = verdict('aal2-after-lunch', 'sealed-cookie', { rolling: 'true' });
  expect(honest.signIns).toBe(3);
});
