/** How long the library itself opens a seal whose time is up. */
import { sealData, unsealData } from 'iron-session';
import { afterEach, expect, test, vi } from 'vitest';

const password = 'thirty-two characters or more of it';
const FORGIVEN_S = 60;

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['still opens', 'just before', -1, { user: 'alice' }],
  ['is empty', 'just after', 1, {}],
] as const)('a seal %s %s the minute that is forgiven', async (_, __, offS, content) => {
  const ttl = 600;
  const sealed = await sealData({ user: 'alice' }, { password, ttl });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (ttl + FORGIVEN_S + offS) * 1000 });
  expect(await unsealData(sealed, { password, ttl })).toEqual(content);
});
