/** Brings each member of the cast to life: its machine, and what that machine is told at birth. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from 'xstate';
import { machines } from '../machines/index.ts';
import type { Actor } from '../model/actor.ts';
import type { Settings } from '../model/settings/index.ts';
import { serversOf } from './cast.ts';

export type Player = { actor: Actor; machine: AnyStateMachine; snapshot: AnyMachineSnapshot };

export function bringToLife(actor: Actor, settings: Settings): Player {
  const machine: AnyStateMachine = machines[actor.role];
  const [snapshot] = initialTransition(machine, inputOf(actor, settings));
  return { actor, machine, snapshot };
}

function inputOf({ name, role, user }: Actor, settings: Settings): object {
  const { door, fronts, behind, replicas } = serversOf(settings);
  const ways = { settings, door, apis: fronts, behind };
  switch (role) {
    case 'browser':
      return { ...ways, device: name, user };
    case 'attacker':
      return ways;
    case 'operator':
      return { doors: [door] };
    case 'session-server':
      return { settings, replicas };
    case 'jwt-issuer':
      return { settings, replicas, apis: fronts };
    case 'api':
      return {
        settings,
        door,
        replica: replicas[fronts.indexOf(name)] ?? null,
        sessions: settings.ending.includes('record') ? door : null,
      };
    case 'replica':
      return {};
  }
}
