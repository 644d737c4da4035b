/** The comparison itself: it must notice where reality is another than the simulation. */
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { scaled } from './scaled.ts';
import { noDenylist } from './systems/denylist.ts';
import { joseApi } from './systems/jose-api.ts';

const own = {
  system: 'jose',
  model: 'denylist-jwt',
  says: '',
  outcome: 'cut off at once',
} as const;

describe.concurrent('the comparison', () => {
  it('sees a denylist that forgets what is put on it', async () => {
    const { differences } = await compare({
      ...own,
      start: (settings) => joseApi(settings, noDenylist),
      scenario: scaled('steal-then-logout', 150),
      set: { signedInFor: '5s' },
    });
    expect(differences).toEqual([
      'outcome: simulated cut off at once, real cut off late',
      'logout-is-final: simulated held, real broken',
      expect.stringMatching(/^exposure: \d+ ms apart, with a request every 200 ms$/),
    ]);
  });

  it('sees a token that lives a second longer than agreed', async () => {
    const { differences } = await compare({
      ...own,
      model: 'stateless-jwt',
      start: (settings) => joseApi({ ...settings, accessTtlMs: settings.accessTtlMs + 1_000 }),
      scenario: scaled('steal-then-logout', 150),
      set: { signedInFor: '5s' },
    });
    expect(differences).toEqual([
      expect.stringMatching(/^exposure: \d+ ms apart, with a request every 200 ms$/),
    ]);
  });
});
