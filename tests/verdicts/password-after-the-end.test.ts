/** The present password comes with the new one: the session that it is set in may be over. */
import { expect, test } from 'vitest';
import { judge, modelIds } from '#sandbox';
import { at, laptop, phone, played, steals } from '../played.ts';

const steps = [
  at('0s', laptop, 'login'),
  at('1s', phone, 'login'),
  steals('30s', phone),
  at('1m', 'admin', 'force-logout', { device: laptop }),
  at('90s', laptop, 'change-password', { endOthers: true }),
  at('91s', 'mallory', 'poll', { every: '10s' }),
];

test.each(modelIds)('on %s it ends the others, within the limit that is stated', (id) => {
  const { endedBy, exposureMs, worstCaseMs } = judge(played(id, steps, { until: '5m' }));
  expect(endedBy).toBe('password-change');
  expect(exposureMs).toBeLessThanOrEqual(worstCaseMs ?? 0);
});
