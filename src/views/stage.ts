/** The stage at one moment: a card for each actor, in three groups. */
import type { Actor, Entry, Holding, Role, Trace } from '#sandbox';
import { clockTime } from './clock.ts';
import { type Held, sayHolding } from './holding-words.ts';
import { capital, nameOf } from './names.ts';

export type Group = 'people' | 'network' | 'servers';

/** `came`: the last way that it took from one state to another. `heard`: what it heard last. */
export type Card = {
  actor: string;
  title: string;
  what: string;
  group: Group;
  role: Role;
  who: 'thief' | 'user' | 'server';
  state: string;
  came: string | null;
  heard: string;
  holds: readonly Held[];
};

/** What is known of one actor at the moment: its last entry, and the last that changed its state, with the state before. */
export type Past = {
  state: string;
  last: Entry | null;
  turn: { entry: Entry; from: string } | null;
};

export function drawCard(
  actor: Actor,
  { state, last, turn }: Past,
  holdings: readonly Holding[],
  { cast, settings }: Pick<Trace, 'cast' | 'settings'>,
): Card {
  const { role, name } = actor;
  return {
    actor: name,
    title: capital(nameOf(name, { cast })),
    what: what[role],
    group: groupOf(role),
    role,
    who: role === 'attacker' ? 'thief' : role === 'browser' ? 'user' : 'server',
    state,
    came: turn && `${turn.from} → ${turn.entry.state}, at ${sayHeard(turn.entry)}`,
    heard: sayLast(last, turn?.entry ?? null),
    holds: holdings.map((each) => sayHolding(each, settings)),
  };
}

const sayHeard = ({ atMs, heard }: Entry): string => `${clockTime(atMs)} by “${heard.type}”`;

function sayLast(last: Entry | null, turn: Entry | null): string {
  if (!last) return 'Nothing has happened to it yet.';
  return last === turn ? '' : `last heard “${last.heard.type}”, at ${clockTime(last.atMs)}`;
}

const PEOPLE: readonly Role[] = ['browser', 'attacker', 'operator'];

const groupOf = (role: Role): Group =>
  PEOPLE.includes(role) ? 'people' : role === 'network' ? 'network' : 'servers';

const what: Readonly<Record<Role, string>> = {
  browser: 'a browser, and who sits at it',
  attacker: 'the attacker',
  operator: 'who runs the system',
  network: 'wires and machines, and what can happen to them',
  'session-server': 'signs people in, and keeps a row for each session',
  'jwt-issuer': 'signs people in, and signs their tokens',
  gateway: 'swaps the opaque ID for a short token',
  bff: 'keeps the tokens for the page',
  'account-server': 'mails links and codes',
  api: 'answers requests',
  replica: 'its region’s copy of the stores',
  'identity-provider': 'signs people in for several apps',
  'relying-party': 'an app that lets the identity provider sign people in',
};
