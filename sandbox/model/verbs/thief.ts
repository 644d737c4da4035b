/** What the attacker does. */
import * as z from 'zod/mini';
import type { Forgery } from '../step.ts';
import {
  app,
  device,
  logged,
  moment,
  period,
  purpose,
  region,
  unless,
  user,
  wants,
  word,
} from './fields.ts';
import { verb } from './verb.ts';

const forgeries = [
  'alg-none',
  'alg-none-cased',
  'algorithm-confusion',
  'edited-claims',
  'wrong-audience',
  'wrong-issuer',
  'wrong-type',
  'id-token',
  'weak-secret',
  'kid-injection',
  'kid-traversal',
  'jku',
  'x5u',
  'jwk',
  'shared-key',
  'signing-key',
] as const satisfies readonly Forgery[];

/** None named: she goes to the api. */
const whither = z.optional(app);

/** The network that she asks from, where that is not her own. */
const address = z.optional(z.string());

const at = ({ from }: { from: string }) => from;

const takes = (via: 'malware' | 'xss' | 'phish' | 'network') =>
  verb(
    { via: z.literal(via), from: device },
    ({ who, via, from: _ }) => ({
      type: 'steal',
      via,
      by: who,
      ageMs: 0,
    }),
    at,
  );

/** Written down at the time of its age, in her hands at the time of the line. */
const leaks = (via: 'log-leak' | 'har', from: typeof device) =>
  verb(
    { via: z.literal(via), from, age: unless(moment, 0) },
    ({ who, via, age }) => ({ type: 'steal', via, by: who, ageMs: age }),
    at,
    ({ at, age }) => at - age,
  );

const ofUser = (via: 'db-dump' | 'password') =>
  verb({ via: z.literal(via), user }, ({ via, user }) => ({ type: 'steal', via, user }));

/** A theft's fields depend on its way. */
export const thefts = {
  malware: takes('malware'),
  xss: takes('xss'),
  phish: takes('phish'),
  network: takes('network'),
  'log-leak': leaks('log-leak', logged),
  har: leaks('har', device),
  'db-dump': ofUser('db-dump'),
  password: ofUser('password'),
  'signing-key': verb({ via: z.literal('signing-key') }, ({ via }) => ({ type: 'steal', via })),
} as const;

export const thiefVerbs = {
  replay: verb({ wants, region, app: whither, address }, ({ wants, region, app, address }) => ({
    type: 'replay',
    wants,
    region,
    ...(app && { app }),
    ...(address && { address }),
  })),
  refresh: verb({}, () => ({ type: 'refresh' })),
  poll: verb(
    { every: period, renews: unless(z.boolean(), false), wants, region, app: whither, address },
    ({ every, renews, wants, region, app, address }) => ({
      type: 'poll',
      everyMs: every,
      renews,
      wants,
      region,
      ...(app && { app }),
      ...(address && { address }),
    }),
  ),
  login: verb({}, () => ({ type: 'login' })),
  guess: verb({ user }, ({ user }) => ({ type: 'guess', user })),
  forge: verb({ how: word(forgeries), user }, ({ how, user }) => ({ type: 'forge', how, user })),
  'open-stream': verb({ region }, ({ region }) => ({ type: 'open-stream', region })),
  'logout-everywhere': verb({ keepThis: unless(z.boolean(), true) }, ({ keepThis }) => ({
    type: 'logout-everywhere',
    keepThis,
  })),
  'open-link': verb({ purpose }, ({ purpose }) => ({ type: 'open-link', purpose })),
  ride: verb({ from: device, wants }, ({ who, wants }) => ({ type: 'ride', by: who, wants }), at),
  csrf: verb(
    {
      from: word(['cross-site', 'sibling-subdomain']),
      victim: device,
      method: unless(word(['GET', 'POST']), 'POST'),
      how: unless(word(['navigation', 'frame', 'fetch']), 'navigation'),
      target: unless(word(['transfer', 'logout', 'login']), 'transfer'),
    },
    ({ who, from, method, how, target }) => ({
      type: 'csrf',
      by: who,
      origin: from,
      method,
      how,
      target,
    }),
    ({ victim }) => victim,
  ),
  fixate: verb(
    { victim: device, from: word(['sibling-subdomain', 'plain-http']) },
    ({ victim, from }) => ({ type: 'fixate', victim, origin: from }),
  ),
} as const;
