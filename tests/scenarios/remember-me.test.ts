/** Remember-me: who stays signed in, and who comes back. */
import { describe, expect, test } from 'vitest';
import { hours, minutes } from '#sandbox';
import { verdict } from './ran.ts';

const onServer = (scenario: string, changes: Record<string, string> = {}) =>
  verdict(scenario, 'server-session', changes);

describe('a user who is remembered', () => {
  test('comes back the next day without signing in', () => {
    expect(onServer('remember-me').honest).toEqual({ signIns: 1, refused: 0 });
  });

  test('is asked to sign in where nobody remembers', () => {
    const forgotten = { refreshCarrier: 'none', ending: 'record' };
    expect(onServer('remember-me', forgotten).honest.signIns).toBe(2);
  });

  test('signs in again when the cookie has run out', () => {
    expect(onServer('remember-me', { refreshTtl: '23h' }).honest.signIns).toBe(2);
  });
});

describe('a logout', () => {
  test('ends the copy of both cookies, where the server thinks of both', () => {
    const { attacker, exposureMs, properties } = onServer('remember-me');
    expect(attacker.accepted).toBe(0);
    expect(exposureMs).toBe(0);
    expect(properties['logout-is-final']).toBe('held');
  });

  test('that forgets the remember-me cookie lets the thief begin a new session', () => {
    const { stillInAtEnd, properties, dueMs } = onServer('remember-me-outlives-logout', {
      hop: '0s',
    });
    expect(stillInAtEnd).toBe(true);
    expect(properties['logout-is-final']).toBe('broken');
    expect(dueMs).toBe(hours(720 - 25 + 8));
  });
});

test('a copy that both have used ends the login for both', () => {
  const { attacker, cutOffAtMs, honest } = onServer('remember-me-copied');
  expect(attacker.accepted).toBeGreaterThan(60);
  expect(cutOffAtMs).toBeLessThan(hours(24) + minutes(11));
  expect(honest.signIns).toBe(2);
});
