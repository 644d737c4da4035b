/** Brings each member of the cast to life: its machine, and what that machine is told at birth. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from 'xstate';
import { machines } from '../machines/index.ts';
import type { Actor } from '../model/actor.ts';
import type { Model } from '../model/model.ts';
import type { Settings } from '../model/settings.ts';
import { API, doorOf, REPLICA, storeOf } from './cast.ts';

export type Player = { actor: Actor; machine: AnyStateMachine; snapshot: AnyMachineSnapshot };

export function bringToLife(actor: Actor, model: Model, settings: Settings): Player {
  const machine: AnyStateMachine = machines[actor.role];
  const [snapshot] = initialTransition(machine, inputOf(actor, model, settings));
  return { actor, machine, snapshot };
}

function inputOf({ role, user }: Actor, model: Model, settings: Settings): object {
  const door = doorOf(model);
  const store = storeOf(model);
  const copy = store ? REPLICA : null;
  switch (role) {
    case 'browser':
      return { user, model, door, api: API };
    case 'attacker':
      return { door, api: API };
    case 'session-server':
      return { settings, replica: REPLICA };
    case 'jwt-issuer':
      return { settings, model, replica: copy };
    case 'api':
      return { settings, replica: copy, sessions: store === 'sessions' ? door : null };
    case 'replica':
      return { store };
  }
}
