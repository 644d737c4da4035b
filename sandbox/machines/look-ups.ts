/**
 * How a server gets through its look-ups: one after another, from memory where it may.
 *
 * Nothing is kept while an answer is on its way: the question carries the call it is for.
 */
import { cacheLife, type LookUp, lookUpsFor, rowRefusal } from '../choices/ending/look-ups.ts';
import type { ActorName } from '../model/actor.ts';
import { send } from '../model/effect.ts';
import type { Call, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Row, SessionRow, Store } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, inTurn } from './rules.ts';

type Cached = { row: Row | null; untilMs: Ms };

/** `replica`: the copy next door; null where nothing is copied. `door`: the server that issues. */
export type Reader = {
  settings: Settings;
  replica: ActorName | null;
  door: ActorName;
  cache: Readonly<Record<string, Cached>>;
};

/** `session`: the row by which the call was let in, where one was read. */
export type Asked = { call: Call; caller: ActorName; clockMs: Ms; session?: SessionRow };

/** What to do once it is settled: null where every look-up was passed. */
type Settle<Context> = (context: Context, asked: Asked, refusal: Refusal | null) => Answer<Context>;

export function lookUp<Context extends Reader>(
  context: Context,
  asked: Asked,
  settle: Settle<Context>,
  passed: readonly Store[] = [],
): Answer<Context> {
  const { credential, wants } = asked.call;
  const next = lookUpsFor(context.settings, credential, wants).find(
    ({ store }) => !passed.includes(store),
  );
  if (!next) return settle(context, asked, null);
  const known = believed(context, asked, next);
  if (known) {
    return lookUp(context, { ...asked, ...sessionIn(known.row) }, settle, [...passed, next.store]);
  }
  const { call, caller } = asked;
  const { store, key } = next;
  const to = next.at === 'door' ? context.door : context.replica;
  if (to === null) throw new Error(`nobody keeps the store "${store}" that has to be read`);
  return { effects: [send(to, { type: 'look-up', store, key, call, caller, passed })] };
}

export function found<Context extends Reader>(
  context: Context,
  { store, key, row, call, caller, passed, clockMs }: Of<'found'> & { clockMs: Ms },
  settle: Settle<Context>,
): Answer<Context> {
  const asked = { call, caller, clockMs, ...sessionIn(row) };
  const { settings } = context;
  const { credential, wants } = call;
  const refusal = rowRefusal(store, row, { credential, wants, clockMs, settings });
  const keepsMs = cacheLife(store, settings);
  const kept = keepsMs > 0 ? remember(context, place(store, key), row, clockMs, keepsMs) : {};
  const rest = refusal
    ? settle(context, asked, refusal)
    : lookUp(context, asked, settle, [...passed, store]);
  return inTurn<Context>(kept as Answer<Context>, rest);
}

/** A store that does not answer: to refuse everybody, or to let pass what is valid otherwise. */
export function noAnswer<Context extends Reader>(
  context: Context,
  { store, call, caller, passed, clockMs }: Of<'no-answer'> & { clockMs: Ms },
  settle: Settle<Context>,
): Answer<Context> {
  const asked = { call, caller, clockMs };
  return context.settings.onStoreOutage === 'fail-open'
    ? lookUp(context, asked, settle, [...passed, store])
    : settle(context, asked, 'store-unavailable');
}

/** Only a yes is believed from memory: a no may be out of date as well, and would cost the user. */
function believed(
  { cache, settings }: Reader,
  { call, clockMs }: Asked,
  next: LookUp,
): Cached | null {
  const cached = cache[place(next.store, next.key)];
  if (!cached || clockMs >= cached.untilMs) return null;
  const { credential, wants } = call;
  const asked = { credential, wants, clockMs, settings };
  return rowRefusal(next.store, cached.row, asked) ? null : cached;
}

const sessionIn = (row: Row | null) => (row?.kind === 'session' ? { session: row } : {});

const place = (store: Store, key: string) => `${store}/${key}`;

function remember(
  { cache }: Reader,
  at: string,
  row: Row | null,
  clockMs: Ms,
  keepsMs: Ms,
): { next: Pick<Reader, 'cache'> } {
  const fresh = Object.entries(cache).filter(([, { untilMs }]) => clockMs < untilMs);
  return {
    next: { cache: { ...Object.fromEntries(fresh), [at]: { row, untilMs: clockMs + keepsMs } } },
  };
}
