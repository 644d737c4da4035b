/** How long a browser keeps a cookie, and how little that says of a copy. */
import { describe, expect, test } from 'vitest';
import { verdict } from './ran.ts';

const models = ['server-session', 'sealed-cookie', 'phantom-token', 'bff'] as const;
const scenario = 'cookie-lapses-copy-does-not';

describe.each(models)('on %s a cookie whose time is up', (id) => {
  test('makes the user sign in again', () => {
    expect(verdict(scenario, id).honest).toEqual({ signIns: 2, refused: 0 });
  });

  test('costs the thief nothing', () => {
    const { attacker, stillInAtEnd } = verdict(scenario, id);
    expect(attacker).toMatchObject({ accepted: 8, refused: 0 });
    expect(stillInAtEnd).toBe(true);
  });
});

test('use winds the cookie up, where the session is rolling', () => {
  const used = { cookieMaxAge: '12m' };
  expect(verdict('idle-timeout-and-a-thief', 'server-session', used).honest.signIns).toBe(1);
  expect(verdict(scenario, 'server-session', used).honest.signIns).toBe(1);
});

test('a remember-me cookie outlives it, and brings a new session', () => {
  const { honest } = verdict('remember-me', 'server-session', { cookieMaxAge: '1h' });
  expect(honest).toEqual({ signIns: 1, refused: 0 });
});
