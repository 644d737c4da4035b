/** Every state of every machine can be reached, by messages that it really hears. */
import { expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { machines, modelIds, models, type Role } from '#sandbox';
import { at, laptop, played, steals } from '../played.ts';
import { refreshToken, token } from './credentials.ts';

const held = { access: token(), refresh: refreshToken() };
const heard = { from: 'someone', clockMs: 0 };
const refusal = {
  type: 'refusal',
  why: 'token-expired',
  call: { type: 'call', credential: held.access, ifRefused: 'renew' },
};

const inputs: Readonly<Record<Role, object>> = {
  browser: { user: 'alice', model: models['refresh-jwt'], door: 'door', api: 'api' },
  attacker: { door: 'door', api: 'api' },
  api: {},
  replica: {},
  'session-server': {},
  'jwt-issuer': {},
};

const events = [
  { ...heard, type: 'login' },
  { ...heard, type: 'logout' },
  { ...heard, type: 'signed-in', credentials: held },
  { ...heard, type: 'loot', credentials: held },
  { ...heard, type: 'renewed', credentials: held },
  { ...heard, type: 'not-renewed' },
  { ...heard, ...refusal },
];

test.each(Object.entries(machines))(
  'each state of %s is reached',
  (role, machine: AnyStateMachine) => {
    const paths = getShortestPaths(machine, {
      events,
      input: inputs[role as Role],
      serializeState: ({ value, context }: AnyMachineSnapshot) =>
        JSON.stringify([value, context.held, context.waiting]),
    });
    const reached = new Set(paths.map(({ state }) => String(state.value)));
    expect([...reached].toSorted()).toEqual(Object.keys(machine.states).toSorted());
  },
);

/** A run in which everybody does everything, and clocks run out. */
const busy = [
  at('0s', laptop, 'login'),
  at('1s', laptop, 'poll', { every: '7s' }),
  steals('2s'),
  at('3s', 'mallory', 'refresh'),
  at('4s', 'mallory', 'replay'),
  at('4s', 'mallory', 'poll', { every: '5s', renews: true }),
  at('20s', laptop, 'request'),
  at('30s', laptop, 'refresh'),
  at('1m', laptop, 'change-password'),
  at('90s', laptop, 'logout'),
];

test.each(Object.entries(machines))('each message that %s knows reaches it', (role, machine) => {
  const reached = modelIds.flatMap((id) => {
    const { cast, entries } = played(id, busy, { accessTtl: '10s', until: '2m', hop: '10ms' });
    const names = cast.filter((actor) => actor.role === role).map(({ name }) => name);
    return entries.filter(({ actor }) => names.includes(actor)).map(({ heard }) => heard.type);
  });
  for (const known of machine.events) expect(reached).toContain(known);
});
