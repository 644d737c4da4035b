/** What an actor has in hand or in store, in words, with the clocks that run for it. */
import {
  type Clock,
  type Credential,
  type Deadline,
  deadlinesOf,
  type Holding,
  handleOf,
  type Settings,
} from '#sandbox';
import { clockTime } from './clock.ts';
import { capital } from './names.ts';

/** `clocks`: when it dies, as things stand. `row`: where it stands in a store. */
export type Held = {
  term: string;
  says: string;
  clocks: readonly string[];
  /** Its name, by which the timeline and the inspector know it. */
  of: string;
  row: { store: string; key: string } | null;
};

export function sayHolding(holding: Holding, settings: Settings): Held {
  const clocks = deadlinesOf(holding, settings).map(sayDeadline);
  const row = holding.type === 'row' ? { store: holding.store, key: holding.key } : null;
  return { clocks, row, ...wordsOf(holding) };
}

const clockNames: Readonly<Record<Clock, string>> = {
  exp: 'exp',
  idle: 'idle',
  absolute: 'absolute',
  refresh: 'family ends',
  bound: 'value ends',
  forgotten: 'forgotten',
  cached: 'asked again',
};

export const clockName = (clock: Clock): string => clockNames[clock];

const sayDeadline = ({ clock, atMs }: Deadline): string =>
  `${clockNames[clock]} ${clockTime(atMs)}`;

const kinds: Readonly<Record<Credential['kind'], string>> = {
  'session-id': 'session ID',
  'refresh-token': 'refresh token',
  sealed: 'sealed cookie',
  jwt: 'token',
};

const places = {
  cookie: 'in a cookie',
  localStorage: 'in localStorage',
  sessionStorage: 'in sessionStorage',
  memory: 'in memory',
  server: 'on the server',
  copy: 'a copy',
} as const;

type Words = Pick<Held, 'term' | 'says' | 'of'>;

function wordsOf(holding: Holding): Words {
  switch (holding.type) {
    case 'credential': {
      const { credential, place, cookie } = holding;
      const name = handleOf(credential);
      const where = cookie ? `in ${cookie.name}: ${flagsOf(cookie)}` : places[place];
      return { term: `${capital(kinds[credential.kind])} ${name}`, says: where, of: name };
    }
    case 'cookie': {
      const { cookie } = holding;
      return { term: `Cookie ${cookie.name}`, says: flagsOf(cookie), of: cookie.value };
    }
    case 'row':
      return rowWords(holding);
    case 'family': {
      const { sid, user, device, tokens, ended } = holding.family;
      const live = Object.entries(tokens).filter(([, { replacedMs }]) => replacedMs === null);
      const last = live.map(([id]) => id).join(', ');
      return {
        term: `Family ${sid}`,
        says: ended ? `ended: ${user}, ${device}` : `${device}, now ${last || 'no refresh token'}`,
        of: sid,
      };
    }
    case 'answer':
      return {
        term: 'Remembers',
        says: `${holding.key}: ${holding.row ? 'there is a row' : 'no row'}`,
        of: holding.key,
      };
    default:
      return otherWords(holding);
  }
}

function otherWords(
  holding: Exclude<Holding, { type: 'credential' | 'cookie' | 'row' | 'family' | 'answer' }>,
): Words {
  switch (holding.type) {
    case 'key':
      return { term: `Key ${holding.name}`, says: keyUses[holding.use], of: holding.name };
    case 'password':
      return { term: 'Password', says: `${capital(holding.user)}’s`, of: holding.user };
    case 'link':
      return { term: 'Mailed link', says: holding.link.claims.jti, of: holding.link.claims.jti };
    case 'disabled':
      return { term: 'Disabled', says: holding.user, of: holding.user };
    case 'revoked':
      return { term: 'Revoked', says: `session ${holding.sid}`, of: holding.sid };
  }
}

const keyUses = {
  signs: 'signs tokens',
  trusted: 'trusted to have signed',
  proves: 'signs proofs',
} as const;

const flagsOf = (cookie: Extract<Holding, { type: 'cookie' }>['cookie']): string =>
  [
    ...(cookie.httpOnly ? ['HttpOnly'] : []),
    ...(cookie.secure ? ['Secure'] : []),
    ...(cookie.sameSite === 'unset' ? [] : [`SameSite=${capital(cookie.sameSite)}`]),
  ].join(', ') || 'no attributes';

function rowWords({ key, row }: Extract<Holding, { type: 'row' }>): Words {
  switch (row.kind) {
    case 'session':
      return { term: `Session ${row.id}`, says: `${row.user}, ${row.device}`, of: row.id };
    case 'denied':
      return { term: 'Denied', says: row.jti, of: row.jti };
    case 'epoch':
      return { term: `Epoch of ${row.user}`, says: String(row.number), of: row.user };
    case 'active':
      return { term: key, says: row.active ? 'active' : 'not active', of: key };
    case 'statuses':
      return { term: 'Withdrawn', says: row.withdrawn.join(', ') || 'none', of: key };
    case 'keys':
      return { term: 'Keys', says: row.keys.join(', '), of: key };
    case 'user':
      return { term: `User ${row.user}`, says: row.roles.join(', ') || 'no role', of: row.user };
  }
}
