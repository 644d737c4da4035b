/** Walks a scenario's steps in real time against a real system. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Entry, Scenario, Step } from '#sandbox';
import { type Play, people } from './people.ts';
import { record } from './record.ts';
import { faults, type System } from './system.ts';
import { take } from './take.ts';

/** `lateMs`: the most by which a step was over after its moment. */
export type Driven = { entries: readonly Entry[]; lateMs: number };

export async function drive(system: System, scenario: Scenario): Promise<Driven> {
  await warmUp(system);
  const startMs = await wholeSecond();
  const nowMs = () => Date.now() - startMs;
  const play: Play = { system, record: record(nowMs), people: people(scenario), begun: 0 };
  const lates: number[] = [];
  const running = momentsOf(scenario).map(async (step) => {
    await wait(Math.max(0, step.atMs - nowMs()));
    await take(play, step);
    if (!takesItsTime(step)) lates.push(nowMs() - step.atMs);
  });
  await Promise.all(running);
  return { entries: play.record.entries, lateMs: Math.max(0, ...lates) };
}

const takesItsTime = ({ does }: Step): boolean =>
  ('slowMs' in does && does.slowMs > 0) || faults.some((fault) => fault === does.type);

/** The first login and request compile and connect; nobody's clock should count that. */
async function warmUp(system: System): Promise<void> {
  const held = await system.login('alice.warm-up');
  if (held) await system.call(held, { region: 1, slowMs: 0 });
}

/** Tokens know whole seconds, and virtual time begins at one. */
async function wholeSecond(): Promise<number> {
  const startMs = Math.ceil((Date.now() + 1) / 1000) * 1000;
  await wait(startMs - Date.now());
  return startMs;
}

/** Every step once for each time that it happens, in order. */
function momentsOf({ steps, untilMs }: Scenario): Step[] {
  const each = steps.flatMap((step) => {
    if (step.does.type !== 'poll') return step.atMs <= untilMs ? [step] : [];
    const { everyMs } = step.does;
    const times = Math.floor((untilMs - step.atMs) / everyMs) + 1;
    return Array.from({ length: times }, (_, index) => ({
      ...step,
      atMs: step.atMs + index * everyMs,
    }));
  });
  return each.toSorted((a, b) => a.atMs - b.atMs);
}
