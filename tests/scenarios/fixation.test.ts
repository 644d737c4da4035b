/** What a session ID planted before the login is worth, and what makes it worthless. */
import { describe, expect, test } from 'vitest';
import type { ModelId } from '#sandbox';
import { verdict } from './ran.ts';

const WORTH = 'fixed-id-opens-nothing';
const looksUp: readonly ModelId[] = ['server-session', 'phantom-token'];
const newAtLogin: readonly ModelId[] = [
  'stateless-jwt',
  'denylist-jwt',
  'refresh-jwt',
  'epoch-jwt',
  'introspected-token',
  'sealed-cookie',
  'bff',
];

const kept = { newIdOn: 'none', cookiePrefix: 'none' };

describe.each(['planted-by-a-sibling', 'planted-by-plain-http'])('%s', (scenario) => {
  const outcome = (id: ModelId, changes: Record<string, string>) => {
    const { properties, attacker } = verdict(scenario, id, changes);
    return [properties[WORTH], attacker.accepted > 0];
  };

  test.each(looksUp)('opens the account on %s where neither prefix nor login stops it', (id) => {
    expect(outcome(id, kept)).toEqual(['broken', true]);
  });

  test.each(looksUp)('opens nothing on %s with a new ID at the login', (id) => {
    expect(outcome(id, { ...kept, newIdOn: 'login' })).toEqual(['held', false]);
  });

  test.each(looksUp)('opens nothing on %s with __Host-: the browser drops the cookie', (id) => {
    expect(outcome(id, { ...kept, cookiePrefix: 'host' })).toEqual(['held', false]);
  });

  test.each(newAtLogin)('has nothing to plant on %s: the credential is made at the login', (id) => {
    expect(outcome(id, kept)).toEqual([undefined, false]);
  });
});

test('__Secure- stops plain http, and not a sibling with https', () => {
  const changes = { newIdOn: 'none', cookiePrefix: 'secure' };
  const count = (scenario: string) =>
    verdict(scenario, 'server-session', changes).attacker.accepted;
  expect(count('planted-by-plain-http')).toBe(0);
  expect(count('planted-by-a-sibling')).toBeGreaterThan(0);
});

test('what was planted becomes a theft at the login, and ends with the session', () => {
  const { exposureMs, worstCaseMs, endedBy } = verdict('planted-by-a-sibling', 'server-session');
  expect(endedBy).toBe('logout');
  expect(exposureMs).toBeLessThanOrEqual(worstCaseMs ?? 0);
});
