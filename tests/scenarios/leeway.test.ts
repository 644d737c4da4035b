/** What is forgiven to clocks is given to thieves, too. */
import { expect, test } from 'vitest';
import { minutes, seconds } from '#sandbox';
import { verdict } from './ran.ts';

test.each(['stateless-jwt', 'sealed-cookie'] as const)(
  'on %s a copy opens for the leeway longer than it says',
  (id) => {
    const scenario = 'opened-after-its-time';
    const forgiven = verdict(scenario, id, { hop: '0s' });
    const strict = verdict(scenario, id, { hop: '0s', leeway: '0s' });
    expect(strict.dueMs).toBe(minutes(7));
    expect(forgiven.dueMs).toBe(minutes(8));
    expect((forgiven.exposureMs ?? 0) - (strict.exposureMs ?? 0)).toBe(seconds(60));
  },
);
