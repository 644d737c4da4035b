/** Everything that is played both ways. */
import type { Case } from '../case.ts';
import { redisFound } from '../redis.ts';
import { betterAuthCases } from './better-auth.ts';
import { expressSessionCases } from './express-session.ts';
import { ironSessionCases } from './iron-session.ts';
import { joseCases } from './jose.ts';
import { oidcProviderCases } from './oidc-provider.ts';
import { redisCases } from './redis.ts';

/** What this machine has not got the server for. */
export const leftOut: readonly Case[] = redisFound ? [] : redisCases;

export const cases: readonly Case[] = [
  ...expressSessionCases,
  ...joseCases,
  ...ironSessionCases,
  ...oidcProviderCases,
  ...betterAuthCases,
  ...(redisFound ? redisCases : []),
];
