/** A single logout at a real identity provider: what it tells the apps, and which refresh token survives. */
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { models, run, scenarios } from '#sandbox';
import { oidcSignOn, type SignOn, type Tokens } from './systems/oidc-sign-on.ts';

describe('oidc-provider', () => {
  let signOn: SignOn;
  let shop: Tokens;
  let wiki: Tokens;
  let before: readonly number[];

  const renewed = () =>
    Promise.all([signOn.renew('shop', shop.refresh), signOn.renew('wiki', wiki.refresh)]);

  beforeAll(async () => {
    signOn = await oidcSignOn();
    shop = await signOn.open('shop', 'openid offline_access');
    wiki = await signOn.open('wiki', 'openid');
    before = await renewed();
    await signOn.end(wiki.idToken);
  });
  afterAll(() => signOn.stop());

  it('asks for one password for two apps, and for another after the logout', async () => {
    expect(signOn.passwords()).toBe(1);
    await signOn.open('wiki', 'openid');
    expect(signOn.passwords()).toBe(2);
  });

  it('posts each app a logout token that jose takes for one, and for no ID token', async () => {
    expect(signOn.told.map(({ app }) => app)).toEqual(['shop', 'wiki']);
    const keys = createRemoteJWKSet(new URL(`${signOn.issuer}/jwks`));
    for (const { app, token } of signOn.told) {
      const { payload } = await jwtVerify(token, keys, {
        typ: 'logout+jwt',
        issuer: signOn.issuer,
        audience: app,
        requiredClaims: ['jti', 'sid', 'exp'],
      });
      const { sid } = decodeJwt(app === 'shop' ? shop.idToken : wiki.idToken);
      expect(payload['sid']).toBe(sid);
      expect(payload['events']).toEqual({
        'http://schemas.openid.net/event/backchannel-logout': {},
      });
      expect(payload).not.toHaveProperty('nonce');
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(120);
      await expect(jwtVerify(token, keys, { typ: 'JWT' })).rejects.toThrow('"typ"');
    }
  });

  it('goes on taking a refresh token for offline access and ends the other, as simulated', async () => {
    expect(before).toEqual([200, 200]);
    expect(await renewed()).toEqual([200, 400]);
    const scenario = scenarios['offline-access-survives'];
    if (!scenario) throw new Error('there is no such scenario');
    const last = run(scenario, models['server-session']).entries.flatMap(({ effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'decide' && effect.about === 'renewal'
          ? [[effect.caller, effect.refusal ? 400 : 200] as const]
          : [],
      ),
    );
    expect(Object.fromEntries(last)).toEqual({ shop: 200, wiki: 400 });
  });
});
