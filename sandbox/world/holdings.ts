/** What each actor has in its hands or in its store at this moment, as data. */
import type { Cookie, Jar } from '../choices/carrier/cookie.ts';
import { cookieName, isInCookie } from '../choices/carrier/own-cookies.ts';
import type { Family } from '../choices/ending/refresh.ts';
import type { ActorName, Role } from '../model/actor.ts';
import type { AccessCredential, Credential, LinkToken, RefreshToken } from '../model/credential.ts';
import type { Row, Store } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { Player } from './actors.ts';
import type { World } from './world.ts';

/** Where a credential is kept: by the browser, by the server for the page, or as somebody's copy. */
export type Place = 'cookie' | 'localStorage' | 'sessionStorage' | 'memory' | 'server' | 'copy';

/** `cookie`: the one that it is in, where the browser keeps it in one. */
export type Holding =
  | { type: 'credential'; credential: Credential; place: Place; cookie: Cookie | null }
  | { type: 'cookie'; cookie: Cookie }
  | { type: 'row'; store: Store; key: string; row: Row }
  | { type: 'family'; family: Family }
  | { type: 'answer'; key: string; row: Row | null; untilMs: Ms }
  | { type: 'key'; name: string; use: 'signs' | 'trusted' | 'proves' }
  | { type: 'password'; user: string }
  | { type: 'link'; link: LinkToken }
  | { type: 'disabled'; user: string }
  | { type: 'revoked'; sid: string };

export function holdingsOf({ players, settings }: World, name: ActorName): readonly Holding[] {
  const player = players[name];
  return player ? holdingsIn(player, settings) : [];
}

export const holdingsIn = (player: Player, settings: Settings): readonly Holding[] =>
  readers[player.actor.role](contextOf(player), settings);

/** A machine's context, as far as any role has it. */
type Context = {
  held: { access: AccessCredential | null; refresh: RefreshToken | null } | null;
  apps: Readonly<Record<string, AccessCredential | undefined>>;
  jar: Jar;
  links: readonly LinkToken[];
  means: { keys: readonly string[]; own: string };
  password: { user: string } | null;
  signingKey: string | null;
  rows: Readonly<Record<string, Row>>;
  families: Readonly<Record<string, Family>>;
  epochs: Readonly<Record<string, Row>>;
  disabled: readonly string[];
  cache: Readonly<Record<string, { row: Row | null; untilMs: Ms }>>;
  keys: readonly string[];
  revoked: readonly string[];
  log: unknown;
};

/** The one cast: what a machine keeps is known by its role. */
const contextOf = ({ snapshot }: Player): Partial<Context> => snapshot.context;

type Reader = (context: Partial<Context>, settings: Settings) => readonly Holding[];

const NONE: Reader = () => [];

const credential = (
  held: Credential | null | undefined,
  place: Place,
  cookie: Cookie | null = null,
): Holding[] => (held ? [{ type: 'credential', credential: held, place, cookie }] : []);

const placeOf = (kind: Credential['kind'], settings: Settings): Place => {
  if (isInCookie(kind, settings)) return 'cookie';
  const carrier = kind === 'refresh-token' ? settings.refreshCarrier : settings.accessCarrier;
  return carrier === 'none' || carrier === 'cookie' ? 'server' : carrier;
};

/** Each credential with its cookie; cookies that hold none of them are held all the same. */
const onDevice: Reader = ({ held, apps = {}, jar = [], links = [] }, settings) => {
  const own = [held?.access, held?.refresh].flatMap((each) => {
    if (!each) return [];
    const place = placeOf(each.kind, settings);
    const name = cookieName(each.kind, settings);
    const cookie = place === 'cookie' ? jar.find((one) => one.name === name) : null;
    return credential(each, place, cookie ?? null);
  });
  const kept = own.flatMap((each) => (each.type === 'credential' ? each.cookie : null));
  return [
    ...own,
    ...Object.values(apps).flatMap((each) => credential(each, 'cookie')),
    ...jar.flatMap((cookie): Holding[] =>
      kept.includes(cookie) ? [] : [{ type: 'cookie', cookie }],
    ),
    ...links.map((link): Holding => ({ type: 'link', link })),
  ];
};

const inTheBag: Reader = ({ held, apps = {}, links = [], means, password, signingKey }) => [
  ...credential(held?.access, 'copy'),
  ...credential(held?.refresh, 'copy'),
  ...Object.values(apps).flatMap((each) => credential(each, 'copy')),
  ...links.map((link): Holding => ({ type: 'link', link })),
  ...(means?.keys ?? []).map((name): Holding => ({ type: 'key', name, use: 'proves' })),
  ...(password ? [{ type: 'password', user: password.user } as const] : []),
  ...(signingKey ? [{ type: 'key', name: signingKey, use: 'signs' } as const] : []),
];

const STORE: Readonly<Record<Row['kind'], Store>> = {
  session: 'sessions',
  denied: 'denylist',
  epoch: 'epochs',
  active: 'introspection',
  statuses: 'statuses',
  keys: 'keys',
  user: 'users',
};

/** A copy names its rows `store/key`, a store of its own by the key alone. */
const rowsIn = (rows: Readonly<Record<string, Row>> = {}): Holding[] =>
  Object.entries(rows)
    .filter(([, row]) => row.kind in STORE)
    .map(([name, row]) => ({
      type: 'row',
      store: STORE[row.kind],
      key: name.slice(name.indexOf('/') + 1),
      row,
    }));

const inTheStore: Reader = ({ rows, families = {}, epochs, disabled = [] }) => [
  ...rowsIn(rows),
  ...rowsIn(epochs),
  ...Object.values(families).map((family): Holding => ({ type: 'family', family })),
  ...disabled.map((user): Holding => ({ type: 'disabled', user })),
];

const inMemory: Reader = ({ cache = {}, keys = [], revoked = [] }, { content, edge }) => [
  ...Object.entries(cache).map(([key, cached]): Holding => ({ type: 'answer', key, ...cached })),
  ...(content === 'signed' || edge !== 'none' ? keys : []).map(
    (name): Holding => ({ type: 'key', name, use: 'trusted' }),
  ),
  ...revoked.map((sid): Holding => ({ type: 'revoked', sid })),
];

const readers: Readonly<Record<Role, Reader>> = {
  browser: onDevice,
  attacker: inTheBag,
  operator: NONE,
  network: NONE,
  'session-server': inTheStore,
  'jwt-issuer': inTheStore,
  'account-server': NONE,
  'identity-provider': NONE,
  'relying-party': NONE,
  bff: inTheStore,
  gateway: inMemory,
  api: inMemory,
  replica: inTheStore,
};
