/**
 * When a stolen credential stops working for good, found by asking a run: at any moment the thief asks
 * once in a world that is thrown away afterwards. So asking changes nothing.
 */
import { readScenario } from '../model/scenario-file.ts';
import { hours, type Ms, minutes } from '../model/time.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { THIEF } from '../model/verbs/index.ts';
import { models } from '../models/index.ts';
import { schedule } from '../world/deliveries.ts';
import { open, step, type World } from '../world/world.ts';
import { likelyEnds } from './likely-ends.ts';
import { changesOf, lastOf, lengthIn, type Plan, stepsOf } from './plan.ts';

/** Null: never, as far as anything in the drill can tell. */
export type CutOff = Ms | null;

const LIVES = ['accessTtl', 'absoluteTimeout', 'idleTimeout', 'refreshTtl', 'leeway'] as const;

/** Longer than anything that has been told can last. */
function horizonOf(plan: Plan): Ms {
  const all = LIVES.reduce((sum, name) => sum + lengthIn(plan, name), 0);
  return lastOf(plan) + Math.min(hours(24), all) + minutes(30);
}

/** The last world of each moment, from the first to the last. */
function momentsOf(plan: Plan, untilMs: Ms): World[] {
  const file = { format: 1, id: 'drill', question: '', until: `${untilMs}ms` };
  const scenario = readScenario({ ...file, settings: changesOf(plan), steps: stepsOf(plan) });
  const kept: World[] = [];
  let world = open(scenario, models[plan.model]);
  for (let next = step(world); next; next = step(next)) {
    if (next.nowMs > world.nowMs) kept.push(world);
    world = next;
  }
  return [...kept, world];
}

/** The moment from which the credential is refused, after the last at which it was not. */
export function cutOffOf(plan: Plan): CutOff | 'never-in' {
  const untilMs = horizonOf(plan);
  const moments = momentsOf(plan, untilMs);
  if (plan.watched === 'stream') return streamEnd(moments.at(-1)?.past ?? null);
  const index = moments.findLastIndex((world) => isAnswered(world, world.nowMs, plan.region));
  const world = moments[index];
  if (!world) return lastAnswered(moments.at(-1)?.past ?? null);
  const isIn = (atMs: Ms) => isAnswered(world, atMs, plan.region);
  const nextMs = moments[index + 1]?.nowMs;
  if (nextMs === undefined && isIn(untilMs)) return null;
  return firstRefusal(isIn, { inMs: world.nowMs, outMs: nextMs ?? untilMs }, likelyEnds(plan));
}

/** Asks once. Nothing else happens between the world's moment and that one. */
function isAnswered(world: World, atMs: Ms, region: number): boolean {
  const does = { type: 'replay', wants: 'account', region } as const;
  const asked = { atMs, who: THIEF, does };
  const queue = schedule(world.queue, asked, world.scenario.steps.length);
  let next = step({ ...world, queue });
  for (; next && next.nowMs === atMs; next = step(next)) {
    const decision = next.past ? decisionIn(next.past.entry, 'call') : undefined;
    if (decision) return decision.refusal === null;
  }
  return false;
}

/** At `inMs` it is still accepted, at `outMs` no longer. */
type Between = { inMs: Ms; outMs: Ms };

type Ask = (atMs: Ms) => boolean;

/** A likely moment is only where to look first: what counts is an answer a millisecond before it and a refusal at it. */
function firstRefusal(isIn: Ask, between: Between, likely: readonly Ms[]): Ms {
  const within = likely.filter((atMs) => atMs > between.inMs && atMs < between.outMs);
  const near = amongLikely(isIn, between, within);
  if (isIn(near.outMs - 1)) return near.outMs;
  return narrowed(isIn, near).outMs;
}

/** Halves a rising list of moments. */
function amongLikely(isIn: Ask, between: Between, likely: readonly Ms[]): Between {
  const middle = likely[Math.floor(likely.length / 2)];
  if (middle === undefined) return between;
  return isIn(middle)
    ? amongLikely(
        isIn,
        { ...between, inMs: middle },
        likely.filter((atMs) => atMs > middle),
      )
    : amongLikely(
        isIn,
        { ...between, outMs: middle },
        likely.filter((atMs) => atMs < middle),
      );
}

/** Halves what is between them until they are a millisecond apart. */
function narrowed(isIn: Ask, { inMs, outMs }: Between): Between {
  if (outMs - inMs <= 1) return { inMs, outMs };
  const middle = inMs + Math.floor((outMs - inMs) / 2);
  return narrowed(isIn, isIn(middle) ? { inMs: middle, outMs } : { inMs, outMs: middle });
}

/** The moment of the last request of the story that was answered: one that gave the thief away at once, say. */
function lastAnswered(past: World['past']): CutOff | 'never-in' {
  for (let at = past; at; at = at.before) {
    if (decisionIn(at.entry, 'call')?.refusal === null) return at.entry.atMs;
  }
  return 'never-in';
}

/** When the thief's stream was closed; null where it goes on. */
function streamEnd(past: World['past']): CutOff | 'never-in' {
  for (let at = past; at; at = at.before) {
    const decision = decisionIn(at.entry, 'stream');
    if (decision) return decision.refusal === null ? null : at.entry.atMs;
  }
  return 'never-in';
}

type Decision = Extract<Trace['entries'][number]['effects'][number], { type: 'decide' }>;

/** What was decided about the thief. */
export const decisionIn = ({ effects }: Entry, about: 'call' | 'stream'): Decision | undefined =>
  effects.find(
    (effect): effect is Decision =>
      effect.type === 'decide' && effect.about === about && effect.caller === THIEF,
  );
