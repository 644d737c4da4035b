/** Access tokens made and checked with jose, and the ways of ending them that an api can have. */
import { randomUUID } from 'node:crypto';
import { type CryptoKey, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { Settings } from '#sandbox';
import type { Denylist } from './denylist.ts';

const issuer = 'https://issuer.example';
const audience = 'https://api.example';

export type Claims = { sub: string; jti: string; iat: number; exp: number; epoch: number };

export type Tokens = {
  make(user: string): Promise<string>;
  /** The claims of a token that is taken now; else null. */
  check(token: string): Promise<Claims | null>;
  list(claims: Claims): Promise<void>;
  /** Ends all of a user's tokens, as far as anything is kept by which that can be done. */
  endUser(user: string, spared?: string): Promise<void>;
};

export type Keys = { privateKey: CryptoKey; publicKey: CryptoKey };

export const newKeys = (): Promise<Keys> => generateKeyPair('ES256');

/** The number of a user's epoch, and the second at which it began. */
type Epoch = { number: number; sec: number };

const nowSec = () => Math.floor(Date.now() / 1000);

export function tokensOf(settings: Settings, keys: Keys, denylist: Denylist): Tokens {
  const epochs = new Map<string, Epoch>();
  const issued: Claims[] = [];
  const epochOf = (user: string): Epoch => epochs.get(user) ?? { number: 0, sec: 0 };
  const list = ({ jti, exp }: Claims) =>
    settings.ending.includes('denylist')
      ? denylist.add(jti, settings.denylistKeeps === 'exp' ? exp : exp + settings.leewayMs / 1000)
      : Promise.resolve();
  return {
    list,
    make: async (sub) => {
      const iat = nowSec();
      const exp = iat + settings.accessTtlMs / 1000;
      const claims = { sub, jti: randomUUID(), iat, exp, epoch: epochOf(sub).number };
      if (settings.trackIssued) issued.push(claims);
      return signed(claims, keys);
    },
    check: async (token) => {
      const claims = await verified(token, keys, settings);
      if (!claims || (await denylist.has(claims.jti))) return null;
      return isBefore(claims, epochOf(claims.sub), settings) ? null : claims;
    },
    endUser: async (user, spared) => {
      epochs.set(user, { number: epochOf(user).number + 1, sec: nowSec() });
      const own = issued.filter(({ sub, jti }) => sub === user && jti !== spared);
      await Promise.all(own.map(list));
    },
  };
}

const signed = (claims: Claims, { privateKey }: Keys): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .sign(privateKey);

async function verified(token: string, { publicKey }: Keys, { leewayMs }: Settings) {
  try {
    const { payload } = await jwtVerify<Claims>(token, publicKey, {
      issuer,
      audience,
      algorithms: ['ES256'],
      typ: 'at+jwt',
      clockTolerance: leewayMs / 1000,
    });
    return payload;
  } catch {
    return null;
  }
}

function isBefore(claims: Claims, epoch: Epoch, { ending, epochRule }: Settings): boolean {
  if (!ending.includes('epoch')) return false;
  if (epochRule === 'version') return claims.epoch < epoch.number;
  return epochRule === 'before' ? claims.iat < epoch.sec : claims.iat <= epoch.sec;
}
