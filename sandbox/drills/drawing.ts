/** What the drawing of every hard drill starts from. */
import { type Ms, minutes } from '../model/time.ts';
import type { Chance } from './chance.ts';
import { type Placed, signIn } from './people.ts';
import type { Changes, Deed, Fact, Plan } from './plan.ts';

/** A life that outlasts the story. */
export const long = (chance: Chance): Ms => minutes(chance.stepped(120, 300, 5));

export const withMore = (plan: Plan, changes: Changes, ...facts: readonly Fact[]): Plan => ({
  ...plan,
  changes: { ...plan.changes, ...changes },
  facts: [...plan.facts, ...facts],
});

export const first =
  (chance: Chance): Placed =>
  (atMs) =>
    signIn(atMs, chance);

/** The models whose servers read a copy of a store. */
export const COPIED = ['server-session', 'denylist-jwt', 'epoch-jwt'] as const;

/** What ends the stolen session on this model, given time. */
export const effective = (chance: Chance, model: (typeof COPIED)[number]): Deed =>
  model === 'epoch-jwt'
    ? chance.pick(['everywhere', 'password', 'disable'])
    : chance.pick(['logout', 'everywhere', 'password']);
