/** Brings each member of the cast to life: its machine, and what that machine is told at birth. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from 'xstate';
import { api } from '../machines/api.ts';
import { attacker } from '../machines/attacker.ts';
import { browser } from '../machines/browser.ts';
import { jwtIssuer } from '../machines/jwt-issuer.ts';
import { replica } from '../machines/replica.ts';
import { sessionServer } from '../machines/session-server.ts';
import type { Model } from '../model/model.ts';
import type { Settings } from '../model/settings.ts';
import type { Actor } from '../model/trace.ts';
import { API, doorOf, REPLICA, storeOf } from './cast.ts';

export type Player = { actor: Actor; machine: AnyStateMachine; snapshot: AnyMachineSnapshot };

export function bringToLife(actor: Actor, model: Model, settings: Settings): Player {
  const [machine, input] = partOf(actor, model, settings);
  const [snapshot] = initialTransition(machine, input);
  return { actor, machine, snapshot };
}

function partOf(actor: Actor, model: Model, settings: Settings): [AnyStateMachine, object] {
  const door = doorOf(model);
  const store = storeOf(model);
  const copy = store ? REPLICA : null;
  switch (actor.role) {
    case 'browser':
      return [browser, { user: actor.user, model, door, api: API }];
    case 'attacker':
      return [attacker, { door, api: API }];
    case 'session-server':
      return [sessionServer, { settings, replica: REPLICA }];
    case 'jwt-issuer':
      return [jwtIssuer, { settings, model, replica: copy }];
    case 'api':
      return [api, { settings, replica: copy, sessions: store === 'sessions' ? door : null }];
    case 'replica':
      return [replica, { store }];
  }
}
