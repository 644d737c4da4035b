/** The first level: one clock, and one event that may matter. */
import { minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { factsOf } from './deeds.ts';
import { moments } from './moments.ts';
import { act, asides, type Placed, phoneSignsIn, signIn, theft } from './people.ts';
import type { Deed, Device, Happening, Plan } from './plan.ts';
import { systemOf } from './systems.ts';

const MODELS = [
  'server-session',
  'stateless-jwt',
  'stateless-jwt',
  'denylist-jwt',
  'epoch-jwt',
  'introspected-token',
  'sealed-cookie',
  'refresh-jwt',
  'phantom-token',
  'bff',
] as const;

export const DEEDS: readonly [Deed, ...Deed[]] = [
  'logout',
  'logout',
  'everywhere',
  'password',
  'password-only',
  'disable',
  'force',
];

export function levelOne(chance: Chance): Plan {
  const model = chance.pick(MODELS);
  const lifeMs = minutes(chance.stepped(40, 240, 5));
  const system = systemOf(model, { lifeMs }, chance);
  const events = oneDeed(chance, chance.pick(DEEDS));
  return {
    ...system,
    facts: [...system.facts, ...factsOf(model, events)],
    events,
    watched: 'requests',
    region: 1,
  };
}

/** A theft, a deed on one of two devices, and what happens besides. */
export function oneDeed(chance: Chance, deed: Deed): Happening[] {
  const device: Device = chance.times(30) ? 'phone' : 'laptop';
  const [other, besides] = asides(chance);
  const before = device === 'phone' ? phoneSignsIn : other;
  const stolen: Placed = (atMs) => theft(atMs, chance);
  const done: Placed = (atMs) => act(atMs, deed, device);
  const order = chance.pick<readonly Placed[]>([
    [stolen, before, done, besides],
    [before, stolen, done, besides],
    [stolen, before, besides, done],
    [before, stolen, besides, done],
  ]);
  return placed(chance, (atMs) => signIn(atMs, chance), ...order);
}

/** Gives each event of five its moment. */
export const placed = (chance: Chance, ...order: readonly Placed[]): Happening[] =>
  moments(chance).flatMap((atMs, index) => order[index]?.(atMs) ?? []);
