/** Every state of every machine can be reached, by messages that it really hears. */
import { expect, test } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { machines, modelIds, models, resolveSettings, run, scenarios, type Trace } from '#sandbox';
import { at, laptop, played, steals } from '../played.ts';
import { applicable } from '../scenario-named.ts';
import { refreshToken, token } from './credentials.ts';
import { call } from './said.ts';

const held = { access: token(), refresh: refreshToken() };
const heard = { from: 'someone', clockMs: 0 };
const refusal = {
  type: 'refusal',
  why: 'token-expired',
  call: call(held.access, 'renew'),
};

const client = {
  settings: resolveSettings(models['refresh-jwt'], {}),
  door: 'door',
  apis: ['api'],
  behind: null,
  accounts: 'account-server',
};

const inputs: Readonly<Record<string, object>> = {
  browser: { ...client, device: 'alice.laptop', user: 'alice' },
  attacker: { ...client, device: 'mallory' },
  replica: { settings: client.settings, peers: [] },
};

const events = [
  { ...heard, type: 'login' },
  { ...heard, type: 'logout' },
  { ...heard, type: 'signed-in', credentials: held },
  {
    ...heard,
    type: 'loot',
    via: 'malware',
    credentials: held,
    keys: [],
    ahead: null,
    captured: null,
  },
  { ...heard, type: 'renewed', credentials: held },
  { ...heard, type: 'not-renewed' },
  { ...heard, type: 'partition', region: 1 },
  { ...heard, type: 'store-down' },
  { ...heard, type: 'issuer-down' },
  { ...heard, ...refusal },
];

/** A machine with one state is in it. */
const charts = Object.entries(machines).filter(([, { states }]) => Object.keys(states).length > 1);

test.each(charts)('each state of %s is reached', (role, machine: AnyStateMachine) => {
  const paths = getShortestPaths(machine, {
    events,
    input: inputs[role] ?? {},
    serializeState: ({ value, context }: AnyMachineSnapshot) =>
      JSON.stringify([value, context.held, context.waiting]),
  });
  const reached = new Set(paths.map(({ state }) => String(state.value)));
  expect([...reached].toSorted()).toEqual(Object.keys(machine.states).toSorted());
});

/** A run in which everybody does everything, and clocks run out. */
const busy = [
  at('0s', laptop, 'login'),
  at('0s', 'admin', 'detect', { on: 'failed-logins' }),
  at('1s', laptop, 'poll', { every: '7s' }),
  at('1s', laptop, 'open-stream'),
  at('81s', laptop, 'open-stream'),
  steals('2s'),
  at('3s', 'mallory', 'refresh'),
  at('4s', 'mallory', 'replay'),
  at('4s', 'mallory', 'poll', { every: '5s', renews: true }),
  at('15s', 'mallory', 'steal', { via: 'log-leak', from: 'api' }),
  at('20s', laptop, 'request'),
  at('30s', laptop, 'refresh'),
  at('35s', 'mallory', 'steal', { via: 'signing-key' }),
  at('36s', 'mallory', 'forge', { how: 'wrong-type', user: 'alice' }),
  at('36s', 'mallory', 'replay'),
  at('37s', 'mallory', 'forge', { how: 'kid-injection', user: 'alice' }),
  at('37s', 'mallory', 'replay'),
  at('38s', 'admin', 'withdraw-key'),
  steals('39s'),
  at('40s', 'mallory', 'logout-everywhere'),
  at('45s', laptop, 'end-listed', { device: 'mallory' }),
  at('50s', laptop, 'logout-everywhere'),
  at('55s', laptop, 'login'),
  at('1m', laptop, 'change-password'),
  at('65s', 'admin', 'demote', { user: 'alice' }),
  at('66s', laptop, 'request', { wants: 'admin' }),
  at('70s', 'admin', 'force-logout', { device: laptop }),
  at('75s', 'admin', 'disable-user', { user: 'alice' }),
  at('80s', laptop, 'login'),
  at('90s', laptop, 'logout'),
];

const changes = {
  recheckStream: '1s',
  accessTtl: '10s',
  until: '2m',
  hop: '10ms',
  jwksCache: '10s',
};

/** What is bound is renewed and proven, by its owner and by a thief who has the key. */
const bound = { ...changes, boundCookieTtl: '10s' };

/** Everything that can befall machines. */
const troubled = [
  ...busy,
  at('5s', 'network', 'issuer-down'),
  at('30s', 'network', 'issuer-up'),
  at('31s', 'network', 'lag', { lag: '1s' }),
  at('32s', 'network', 'store-down'),
  at('43s', 'network', 'store-up'),
  at('44s', 'network', 'partition'),
  at('45s', 'network', 'heal'),
  at('46s', 'network', 'skew', { by: '1s' }),
  at('47s', 'network', 'failover'),
  at('48s', 'network', 'restart'),
];

const runs: readonly Trace[] = [
  ...modelIds.map((id) => played(id, troubled, changes)),
  played('server-session', troubled, { ...changes, regions: '2' }),
  played('server-session', busy, { ...bound, binding: 'dbsc' }),
  played('refresh-jwt', busy, { ...bound, binding: 'dpop', dpopNonce: 'true' }),

  ...modelIds.flatMap((id) => [played(id, busy, changes), played(id, troubled, changes)]),
  played('bff', busy, { ...changes, refreshTtl: '15s' }),
  played('bff', busy, { ...changes, skew: '-5s' }),
  played('phantom-token', busy, { ...changes, skew: '-5s' }),
  played('sealed-cookie', busy, { ...changes, rolling: 'true' }),
  ...['introspection', 'status-list', 'push'].map((ending) =>
    played('stateless-jwt', busy, { ...changes, ending }),
  ),
  ...Object.values(scenarios).flatMap((scenario) =>
    applicable(scenario).map((id) => run(scenario, models[id])),
  ),
];

test.each(Object.entries(machines))('each message that %s knows reaches it', (role, machine) => {
  const reached = runs.flatMap(({ cast, entries }) => {
    const names = cast.filter((actor) => actor.role === role).map(({ name }) => name);
    return entries.filter(({ actor }) => names.includes(actor)).map(({ heard }) => heard.type);
  });
  for (const known of machine.events) expect(reached).toContain(known);
});
