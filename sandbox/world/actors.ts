/** Brings each member of the cast to life: its machine, and what that machine is told at birth. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from 'xstate';
import { behindEdge } from '../choices/edge.ts';
import { machines } from '../machines/index.ts';
import type { Actor, ActorName } from '../model/actor.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import { exposedTo, serversOf } from './cast.ts';

/** `lagMs`: how long changes take to it, over and above the way, if it is a copy. */
export type Player = {
  actor: Actor;
  lagMs: Ms;
  machine: AnyStateMachine;
  snapshot: AnyMachineSnapshot;
};

export function bringToLife(actor: Actor, settings: Settings): Player {
  const machine: AnyStateMachine = machines[actor.role];
  const [snapshot] = initialTransition(machine, inputOf(actor, settings));
  return { actor, lagMs: settings.replicaLagMs, machine, snapshot };
}

function inputOf({ name, role, user }: Actor, settings: Settings): object {
  const { door, fronts, issuer, behind, replicas, signer, accounts } = serversOf(settings);
  const ways = { settings, device: name, door, apis: fronts, behind, accounts };
  const doors = issuer ? [door, issuer] : [door];
  const checkers = behind ? [behind] : fronts;
  const copy = replicas[fronts.indexOf(name)] ?? null;
  switch (role) {
    case 'browser':
      return { ...ways, user };
    case 'attacker':
      return { ...ways, signer };
    case 'operator':
      return { settings, device: name, doors, fronts, signer };
    case 'session-server':
      return { settings, replicas };
    case 'jwt-issuer':
      return { settings, replicas, apis: fronts, checkers };
    case 'account-server':
      return { settings, doors, books: issuer ?? door };
    case 'gateway':
      return { settings, self: name, door, behind, replica: copy, checkers };
    case 'bff':
      return { settings, self: name, issuer, behind };
    case 'api':
      return apiInput(name, settings);
    case 'network':
      return exposedTo(settings);
    case 'identity-provider':
      return { settings };
    case 'relying-party':
      return { settings, app: name };
    case 'replica':
      return { settings, peers: peersOf(name, settings) };
  }
}

function apiInput(self: ActorName, settings: Settings): object {
  const { door, fronts, issuer, behind, replicas, signer } = serversOf(settings);
  if (self === behind) {
    return { ...alone, self, settings: behindEdge(settings), door: issuer ?? door, signer };
  }
  const replica = replicas[fronts.indexOf(self)] ?? null;
  return { settings, self, door, replica, sessions: isRecorded(settings) ? door : null, signer };
}

/** The other copies, and the stores that are copied. */
const peersOf = (name: ActorName, settings: Settings): ActorName[] =>
  [...exposedTo(settings).keepers, ...serversOf(settings).replicas].filter((peer) => peer !== name);

/** Behind an edge nothing is looked up next door, and nobody is told of a visit. */
const alone = { replica: null, sessions: null };

const isRecorded = ({ ending }: Settings): boolean => ending.includes('record');
