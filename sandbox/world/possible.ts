/** Whether a step would come to anything now. Its actor's own machine is asked, on a world that is thrown away. */
import { type AnyMachineSnapshot, transition } from 'xstate';
import { InputError } from '../model/input-error.ts';
import type { Heard } from '../model/message.ts';
import type { Step } from '../model/step.ts';
import { readEffects } from './effects.ts';
import { demandPlaces } from './places.ts';
import { withPeople } from './presence.ts';
import type { World } from './world.ts';

/**
 * Why nothing would come of it. `state`: its actor does not listen to that in the state it is in.
 * `nothing`: it would listen, and have nothing to do. `place`: the step names what this system has not.
 */
export type Hindrance =
  | { type: 'state'; state: string; lacks: Lack | null }
  | { type: 'nothing' }
  | { type: 'place'; says: string };

/** What a machine's guard found missing. */
export type Lack = 'refresh-token' | 'password';

export function hindranceTo(world: World, step: Step): Hindrance | null {
  const wrong = wrongPlace(world, step);
  if (wrong) return { type: 'place', says: wrong };
  const { players } = withPeople(world, [step.who]);
  const player = players[step.who];
  if (!player) return { type: 'nothing' };
  const { snapshot, machine, actor } = player;
  const heard: Heard = {
    ...step.does,
    from: step.who,
    clockMs: world.nowMs + actor.skewMs,
  };
  if (!snapshot.can(heard)) {
    return { type: 'state', state: String(snapshot.value), lacks: lackOf(step) };
  }
  const [after, actions] = transition(machine, snapshot, heard);
  const idle = readEffects(actions).length === 0 && isSame(snapshot, after);
  return idle ? { type: 'nothing' } : null;
}

function wrongPlace({ scenario, settings }: World, step: Step): string | null {
  try {
    demandPlaces({ ...scenario, steps: [step] }, settings);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message.replace(/^step 1, field "\w+": /, '');
    throw error;
  }
}

/** The charts let these two in by a guard, and each guard asks for one thing. */
function lackOf({ who, does }: Step): Lack | null {
  if (does.type === 'refresh') return 'refresh-token';
  return does.type === 'login' && !who.includes('.') ? 'password' : null;
}

/** Shallow is enough: a rule that answers nothing leaves every part as it was. */
function isSame(before: AnyMachineSnapshot, after: AnyMachineSnapshot): boolean {
  if (before.value !== after.value) return false;
  const now: Readonly<Record<string, unknown>> = after.context;
  const past: Readonly<Record<string, unknown>> = before.context;
  return Object.keys(now).every((key) => now[key] === past[key]);
}
