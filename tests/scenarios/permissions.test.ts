/** What a credential says takes room: in each request, and in a cookie. */
import { describe, expect, test } from 'vitest';
import { verdict } from './ran.ts';

const selfContained = ['stateless-jwt', 'denylist-jwt', 'epoch-jwt', 'sealed-cookie'] as const;

describe('fifty permissions in a cookie', () => {
  test.each(selfContained)('keep the user of %s out, however often she signs in', (id) => {
    const { honest, cost } = verdict('fifty-permissions', id);
    expect(honest).toEqual({ signIns: 2, refused: 2 });
    expect(cost.verifications).toBe(0);
  });

  test.each(selfContained)('fit where there are only twenty-five on %s', (id) => {
    const { honest } = verdict('fifty-permissions', id, { permissions: '25' });
    expect(honest).toEqual({ signIns: 2, refused: 0 });
  });

  test('stay on the server where the cookie only names a record', () => {
    const { honest, cost } = verdict('fifty-permissions', 'server-session');
    expect(honest).toEqual({ signIns: 2, refused: 0 });
    expect(cost.wireBytes).toBe(
      verdict('fifty-permissions', 'server-session', { permissions: '0' }).cost.wireBytes,
    );
  });
});

test('in a header they travel with every request', () => {
  const inHeader = { accessCarrier: 'localStorage' };
  const bytes = (permissions: string) =>
    verdict('fifty-permissions', 'stateless-jwt', { ...inHeader, permissions }).cost.wireBytes;
  expect(bytes('50') - bytes('0')).toBeGreaterThan(2 * 4_000);
});
