/** An api answers calls. What it checks on each one is the whole difference between the models. */
import { enqueueActions, setup } from 'xstate';
import { AUDIENCE, ISSUER, tokenRefusal } from '../choices/content.ts';
import { sessionRefusal } from '../choices/ending/record.ts';
import type { ActorName } from '../model/actor.ts';
import { handleOf, type Jwt } from '../model/credential.ts';
import {
  type Call,
  type Effect,
  type Heard,
  type Inside,
  type Row,
  send,
} from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings.ts';
import type { Ms } from '../model/time.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

/** `replica`: where to look things up; `sessions`: whom to tell of a visit. Null where the model has none. */
type Input = { settings: Settings; replica: ActorName | null; sessions: ActorName | null };
type Cached = { row: Row | null; untilMs: Ms };
type Context = Input & { cache: Readonly<Record<string, Cached>> };
type Event = Heard<Call | Extract<Inside, { type: 'found' }>>;
type Asked = { call: Call; caller: ActorName; clockMs: Ms };

const rules: Rules<Context, Event> = {
  call: (context, { from: caller, clockMs, ...call }) => {
    const asked = { call, caller, clockMs };
    const { credential } = call;
    return credential.kind === 'jwt'
      ? checkToken(context, credential, asked)
      : lookUp(context, asked);
  },

  found: (context, { key, row, call, caller, clockMs }) => {
    const keepsMs = cacheLife(context.settings, call);
    const cached =
      keepsMs > 0 ? remember(context, key, { row, untilMs: clockMs + keepsMs }, clockMs) : {};
    return inTurn(cached, judge(context, row, { call, caller, clockMs }));
  },
};

function checkToken(context: Context, token: Jwt, asked: Asked): Answer<Context> {
  const { settings, replica } = context;
  const check = {
    issuer: ISSUER,
    audience: AUDIENCE,
    clockMs: asked.clockMs,
    leewayMs: settings.leewayMs,
  };
  const refusal = tokenRefusal(token, check);
  const verified: Answer<Context> = { effects: [{ type: 'verify', token, check, refusal }] };
  return inTurn(verified, refusal || !replica ? decide(asked, refusal) : lookUp(context, asked));
}

/** Only a yes is believed from memory: a no may be out of date as well, and would cost the user. */
function lookUp(context: Context, asked: Asked): Answer<Context> {
  const key = handleOf(asked.call.credential);
  const cached = context.cache[key];
  const believed =
    cached && asked.clockMs < cached.untilMs && !rowRefusal(context, cached.row, asked);
  if (believed) return judge(context, cached.row, asked);
  if (!context.replica) return decide(asked, 'unknown-session');
  const { call, caller } = asked;
  return { effects: [send(context.replica, { type: 'look-up', key, call, caller })] };
}

function judge(context: Context, row: Row | null, asked: Asked): Answer<Context> {
  const refusal = rowRefusal(context, row, asked);
  const visited = !refusal && row?.kind === 'session' ? row.id : null;
  const told =
    visited && context.sessions ? [send(context.sessions, { type: 'touch', id: visited })] : [];
  return inTurn(decide(asked, refusal), { effects: told });
}

/** What a looked-up row means: a session must have one, a token must not. */
function rowRefusal({ settings }: Context, row: Row | null, asked: Asked): Refusal | null {
  if (asked.call.credential.kind === 'jwt') return row ? 'on-denylist' : null;
  return sessionRefusal(row?.kind === 'session' ? row : null, asked.clockMs, settings);
}

function decide({ call, caller }: Asked, refusal: Refusal | null): Answer<Context> {
  const { credential } = call;
  const answer = refusal
    ? send(caller, { type: 'refusal', why: refusal, call })
    : send(caller, { type: 'answer' });
  return { effects: [{ type: 'decide', about: 'call', caller, credential, refusal }, answer] };
}

const cacheLife = ({ sessionCacheMs, denylistCacheMs }: Settings, { credential }: Call): Ms =>
  credential.kind === 'jwt' ? denylistCacheMs : sessionCacheMs;

function remember({ cache }: Context, key: string, entry: Cached, clockMs: Ms): Answer<Context> {
  const fresh = Object.entries(cache).filter(([, { untilMs }]) => clockMs < untilMs);
  return { next: { cache: { ...Object.fromEntries(fresh), [key]: entry } } };
}

export const api = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'api',
  context: ({ input }) => ({ ...input, cache: {} }),
  initial: 'serving',
  states: { serving: { on: { call: { actions: 'obey' }, found: { actions: 'obey' } } } },
});
