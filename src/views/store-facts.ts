/** What servers and pages kept, read or changed in one entry, in plain words. */
import {
  cacheLife,
  type Effect,
  type Entry,
  handleOf,
  type Message,
  type Ms,
  sayDuration,
  type Trace,
} from '#sandbox';
import { clockSeconds } from './clock.ts';

export type Fact = { term: string; says: string };

type Row = Extract<Message, { type: 'copy' }>['row'];

export function storeFacts({ heard, effects }: Entry, trace: Trace): Fact[] {
  const { settings } = trace;
  const changed = effects.flatMap((effect) => changes(effect, effects));
  switch (heard.type) {
    case 'copy':
      return [{ term: 'The copy now holds', says: rowSays(heard.row, settings) }];
    case 'look-up':
      return [{ term: 'Asked for', says: heard.key }, ...changed];
    case 'found':
      return [{ term: `Row of ${heard.key}`, says: rowSays(heard.row, settings) }, ...changed];
    case 'touch':
      return [
        ...changed,
        { term: 'Idle timer', says: `wound up at ${clockSeconds(heard.clockMs)}` },
      ];
    case 'logout':
      return [...changed, ...pageForgets(trace, effects)];
    case 'steal':
      return [
        { term: 'On the device', says: 'nothing changes: a copy is taken, nothing is missing' },
      ];
    default:
      return changed;
  }
}

function changes(effect: Effect, all: readonly Effect[]): Fact[] {
  switch (effect.type) {
    case 'read':
      return [{ term: 'Read', says: `${effect.key} in ${stores[effect.store]}` }];
    case 'write':
      return [
        {
          term: deletes(effect.key, all) ? 'Deleted' : 'Written',
          says: `${effect.key} in ${stores[effect.store]}`,
        },
      ];
    case 'sign':
      return [{ term: 'Signed', says: `token ${effect.token.claims.jti}` }];
    default:
      return [];
  }
}

/** A deletion is told to the copies as a row that is no more. */
const deletes = (key: string, all: readonly Effect[]): boolean =>
  all.some(
    (effect) =>
      effect.type === 'send' &&
      effect.message.type === 'copy' &&
      effect.message.key === key &&
      effect.message.row === null,
  );

const stores = {
  sessions: 'the session store',
  denylist: 'the denylist',
  families: 'the list of refresh token families',
  issued: 'the list of issued tokens',
  epochs: 'the users’ epochs',
  introspection: 'the issuer’s books',
  statuses: 'the status list',
  keys: 'the published keys',
  passwords: 'the accounts',
  links: 'the list of used links',
  users: 'the store of users',
} as const;

function rowSays(row: Row, { idleTimeoutMs, absoluteTimeoutMs }: Trace['settings']): string {
  if (!row) return 'no such row';
  if (row.kind !== 'session') return otherRowSays(row);
  const at = (ms: Ms) => clockSeconds(ms);
  return [
    `session of ${row.user}, begun ${at(row.startedMs)}, last used ${at(row.seenMs)}`,
    `idle until ${at(row.seenMs + idleTimeoutMs)}, ends by ${at(row.startedMs + absoluteTimeoutMs)}`,
  ].join('; ');
}

function otherRowSays(row: Exclude<Row, null | { kind: 'session' }>): string {
  switch (row.kind) {
    case 'denied':
      return `${row.jti}, refused until ${clockSeconds(row.untilMs)}`;
    case 'epoch':
      return `${row.user}: epoch ${row.number}`;
    case 'active':
      return row.active ? 'active' : 'not active';
    case 'user':
      return `${row.user} ${row.roles.includes('admin') ? 'administers' : 'has no special role'}`;
    case 'keys':
      return `signs with ${row.keys.join(', ')}`;
    case 'statuses':
      return row.withdrawn.length === 0
        ? 'nothing withdrawn'
        : `withdrawn: ${row.withdrawn.join(', ')}`;
  }
}

/** What logging out changed at the device itself. */
function pageForgets({ settings }: Trace, effects: readonly Effect[]): Fact[] {
  const asks = effects.some(({ type }) => type === 'send');
  const places = [settings.accessCarrier, settings.refreshCarrier].filter((at) => at !== 'none');
  const own = places.filter((place) => place !== 'cookie');
  return [
    ...own.map((place) => ({ term: 'The page', says: `deletes its token from ${place}` })),
    ...(places.includes('cookie')
      ? [{ term: 'The browser', says: 'keeps the cookie until the response tells it to drop it' }]
      : []),
    {
      term: 'The server',
      says: asks ? 'is told, by the request below' : 'is not told: no request is sent',
    },
    { term: 'Any other copy', says: 'stays where it is: nothing here can reach it' },
  ];
}

/** How old the answer was, where an api used what it had read before instead of looking it up. */
export function remembered({ entries, settings }: Trace, server: readonly Entry[]): Fact[] {
  const [entry, ...more] = server;
  if (!entry || more.length > 0 || entry.heard.type !== 'call') return [];
  const { actor, atMs, heard } = entry;
  const key = handleOf(heard.credential);
  const read = entries.findLast(
    (past) =>
      past.actor === actor &&
      past.atMs <= atMs &&
      past.heard.type === 'found' &&
      past.heard.key === key,
  );
  if (!read) return [];
  const cacheMs = read.heard.type === 'found' ? cacheLife(read.heard.store, settings) : 0;
  if (atMs - read.atMs >= cacheMs) return [];
  const age = `${sayDuration(atMs - read.atMs)} before; it may for up to ${sayDuration(cacheMs)}`;
  return [
    {
      term: 'Not looked up',
      says: `the api used what it had read at ${clockSeconds(read.atMs)}, ${age}`,
    },
  ];
}
