/** Beliefs about clocks: when a life begins, what winds it up, and how long an old answer is believed. */

import type { SettingName } from '../model/settings/index.ts';
import { type Belief, begunAt, deedIn, isTold, lifeIn, withChanges, without } from './belief.ts';
import type { CutOff } from './cut-off.ts';
import { CACHES, type Happening, lengthIn, type Plan } from './plan.ts';
import { sayClock, sayLength } from './say-time.ts';

const told = (plan: Plan, name: SettingName): string => sayLength(lengthIn(plan, name));

const eventIn = ({ events }: Plan, kind: Happening['kind']): Happening | undefined =>
  events.find((event) => event.kind === kind);

const clock = (event: Happening | undefined): string => sayClock(event?.atMs ?? 0);

const cachesIn = (plan: Plan) => CACHES.filter((name) => isTold(plan, name));

const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '0s']));

export const forgotLeeway: Belief = {
  misconception: 'expires-means-refused-at-exp',
  madeTrue: (plan) => (isTold(plan, 'leeway') ? withChanges(plan, { leeway: '0s' }) : null),
  because: (plan) =>
    `That is when it expires. It is still accepted for ${told(plan, 'leeway')} after that.`,
};

export const fromTheEvent: Belief = {
  misconception: 'life-starts-at-the-event',
  madeTrue: (plan) => {
    const deed = deedIn(plan);
    if (!deed || cachesIn(plan).length > 0) return null;
    return begunAt(plan, deed.atMs);
  },
  because: (plan) =>
    `You counted ${told(plan, lifeIn(plan))} from ${clock(deedIn(plan))}. That clock was set when the credential was issued, and nothing that was done there winds it up.`,
};

/** The answer that is believed was read at the very moment of the act. */
export const cachedAtTheEvent: Belief = {
  misconception: 'life-starts-at-the-event',
  madeTrue: (plan) => {
    const deed = deedIn(plan);
    const [cache] = cachesIn(plan);
    const use = eventIn(plan, 'theft')?.lines.find(({ do: verb }) => verb === 'replay');
    if (!deed || !cache || !use) return null;
    const silent = plan.events
      .filter(({ kind }) => kind !== 'try')
      .map((event) => ({ ...event, lines: event.lines.filter((line) => line !== use) }));
    const read = { ...deed, kind: 'try' as const, lines: [use] };
    const before = silent.filter(({ atMs }) => atMs < deed.atMs);
    return { ...plan, events: [...before, read, ...silent.slice(before.length)] };
  },
  because: (plan) =>
    `You counted ${told(plan, cachesIn(plan)[0] ?? 'leeway')} from ${clock(deedIn(plan))}. They are counted from the moment at which the server last looked.`,
};

export const fromTheTheft: Belief = {
  misconception: 'life-starts-at-the-theft',
  madeTrue: (plan) => {
    const theft = eventIn(plan, 'theft');
    return theft ? begunAt(plan, theft.atMs) : null;
  },
  because: (plan) =>
    `You counted ${told(plan, lifeIn(plan))} from the theft at ${clock(eventIn(plan, 'theft'))}. A copy is as old as what was copied.`,
};

export const idleStops: Belief = {
  misconception: 'idle-timeout-stops-thieves',
  madeTrue: (plan) =>
    isTold(plan, 'idleTimeout') ? silenced(without(plan, 'try', 'script')) : null,
  because: (plan) =>
    `You counted ${told(plan, 'idleTimeout')} from the last thing that she did. The thief’s requests are use, too, and wind that clock up.`,
};

/** The thief never asks. */
const silenced = (plan: Plan): Plan => ({
  ...plan,
  events: plan.events.map((event) => ({
    ...event,
    lines: event.lines.filter((line) => line['do'] !== 'replay'),
  })),
});

export const refreshLife: Belief = {
  misconception: 'access-token-lives-as-long-as-its-refresh-token',
  madeTrue: (plan) =>
    plan.changes.refreshTtl ? withChanges(plan, { accessTtl: plan.changes.refreshTtl }) : null,
  because: (plan) =>
    `It is the refresh token that goes on for ${told(plan, 'refreshTtl')}, and it is sent to the issuer only. What opens the API is an access token, good for ${told(plan, 'accessTtl')}.`,
};

export const rotationEnds: Belief = {
  misconception: 'rotation-throws-the-thief-out',
  madeTrue: (plan) => (eventIn(plan, 'renewal') ? without(plan, 'renewal') : null),
  because: (plan) =>
    `You counted the first access token alone. At ${clock(eventIn(plan, 'renewal'))} the thief got a fresh one for the refresh token: nobody had used that before, so nothing looked wrong.`,
};

export const goneEverywhere: Belief = {
  misconception: 'deleted-session-is-gone-everywhere',
  madeTrue: (plan) => {
    const late = [
      ...cachesIn(plan),
      ...(isTold(plan, 'replicaLag') ? ['replicaLag' as const] : []),
    ];
    return late.length > 0 ? withChanges(plan, none(late)) : null;
  },
  because: (plan) =>
    isTold(plan, 'replicaLag')
      ? `The store knew at ${clock(deedIn(plan))}. The servers that the thief asks read a copy, and it heard of that later.`
      : `The store knew at ${clock(deedIn(plan))}. The server that the thief asks had looked before, and goes by what it saw.`,
};

/** Only the cache, or only the lag, where there are both. */
export const onlyLag: Belief = {
  misconception: 'deleted-session-is-gone-everywhere',
  madeTrue: (plan) =>
    isTold(plan, 'replicaLag') && cachesIn(plan).length > 0
      ? withChanges(plan, none(cachesIn(plan)))
      : null,
  because: (plan) =>
    `That is when the copy hears of it. The server that the thief asks does not look into the copy at every request; it goes by what it saw for ${told(plan, cachesIn(plan)[0] ?? 'leeway')}.`,
};

export const neverEnds: Belief = {
  misconception: 'without-revocation-it-never-ends',
  madeTrue: (plan, { answer }) => (answer === null ? null : immortal(plan)),
  because: (_, { answer }) =>
    `Nothing that was done ended it for good, but it has a clock of its own, and that runs out at ${sayEnd(answer)}.`,
};

const sayEnd = (answer: CutOff): string => (answer === null ? '' : sayClock(answer));

/** No clock of its own would end it. */
const immortal = (plan: Plan): Plan =>
  withChanges(plan, { accessTtl: '30d', absoluteTimeout: '30d', idleTimeout: '30d' });
