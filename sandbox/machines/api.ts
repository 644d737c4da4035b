/** An api answers calls. What it checks on each one is the whole difference between the models. */
import { enqueueActions, setup } from 'xstate';
import { valueRefusal } from '../choices/binding/dbsc.ts';
import { checkBy, KEY, tokenRefusal } from '../choices/content.ts';
import { resealed, sealedRefusal } from '../choices/sealed.ts';
import type { ActorName } from '../model/actor.ts';
import { handleOf, type Jwt, type Sealed, type Sid, sidOf } from '../model/credential.ts';
import { type Effect, type Send, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { FaultOf } from '../model/step.ts';
import { type Asked, found, lookUp, noAnswer, type Reader } from './look-ups.ts';
import { type Checker, checkProof } from './proof-checks.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';

/** `sessions`: whom to tell of a visit; `signer`: whose keys are trusted. Null where the model has nobody. */
type Input = Pick<Reader, 'settings' | 'replica' | 'door'> & {
  sessions: ActorName | null;
  signer: ActorName | null;
};
/** `keys`: as last fetched. `revoked`: what events have said. `resealed`: how many cookies were sealed here, to name the next. */
type Context = Input &
  Reader &
  Checker & {
    keys: readonly string[];
    revoked: readonly Sid[];
    resealed: number;
  };
type Event = Heard<
  Of<'call'> | Of<'found'> | Of<'no-answer'> | Of<'event'> | Of<'keys'> | FaultOf<'skew'>
>;

const rules: Rules<Context, Event> = {
  call: (context, { from: caller, clockMs, ...call }) => {
    const asked = { call, caller, clockMs };
    const { credential } = call;
    if (credential.kind !== KINDS[context.settings.content]) {
      return settle(context, asked, 'unknown-session');
    }
    if (credential.kind === 'jwt') return checkToken(context, credential, asked);
    return credential.kind === 'sealed'
      ? unseal(context, credential, asked)
      : proven(context, asked);
  },
  found: (context, heard) =>
    heard.row?.kind === 'keys'
      ? checkAgain(context, heard.row.keys, heard)
      : found(context, heard, settle),
  'no-answer': (context, heard) =>
    heard.store === 'keys'
      ? settle(context, heard, 'unknown-key')
      : noAnswer(context, heard, settle),
  keys: (_, { keys }) => ({ next: { keys } }),
  event: ({ revoked }, { sid }) => ({ next: { revoked: [...revoked, sid] } }),
  skew: (_, { byMs }) => ({ effects: [{ type: 'turn', dial: 'clock', valueMs: 0 - byMs }] }),
};

/** What an api takes; anything else means nothing to it. */
const KINDS = { reference: 'session-id', signed: 'jwt', sealed: 'sealed' } as const;

function checkToken(context: Context, token: Jwt, asked: Asked): Answer<Context> {
  const { refusal, ...checked } = check(context, token, asked);
  return inTurn<Context>(
    checked,
    refusal === 'unknown-key' && context.signer
      ? fetchKeys(context.signer, asked)
      : believed(context, asked, refusal),
  );
}

function check({ settings, keys }: Context, token: Jwt, { clockMs }: Asked) {
  const check = checkBy(settings, keys, clockMs);
  const refusal = tokenRefusal(token, check);
  const effects: Effect[] = [{ type: 'verify', token, check, refusal }];
  return { refusal, effects };
}

/** A key that is not known may be a new one: its name makes an api fetch the published keys again. */
const fetchKeys = (signer: ActorName, { call, caller }: Asked): Answer<Context> => ({
  effects: [send(signer, { type: 'look-up', store: 'keys', key: 'all', call, caller, passed: [] })],
});

function checkAgain(before: Context, keys: readonly string[], asked: Asked): Answer<Context> {
  const { credential } = asked.call;
  if (credential.kind !== 'jwt') return {};
  const context = { ...before, keys };
  const { refusal, ...checked } = check(context, credential, asked);
  return inTurn<Context>({ next: { keys } }, checked, believed(context, asked, refusal));
}

function unseal(context: Context, cookie: Sealed, asked: Asked): Answer<Context> {
  const refusal = sealedRefusal(cookie, asked.clockMs, context.settings);
  return inTurn<Context>(
    { effects: [{ type: 'unseal', cookie, refusal }] },
    believed(context, asked, refusal),
  );
}

/** What the credential says of itself is settled; now for what was learned since. */
function believed(context: Context, asked: Asked, refusal: Refusal | null): Answer<Context> {
  if (refusal) return settle(context, asked, refusal);
  return context.revoked.includes(sidOf(asked.call.credential))
    ? settle(context, asked, 'session-revoked')
    : proven(context, asked);
}

/** What is bound to a key needs a proof of it; only then is anything looked up. */
function proven(context: Context, asked: Asked): Answer<Context> {
  const { credential, proof, wants } = asked.call;
  const spent = valueRefusal(credential, asked.clockMs);
  if (spent) return settle(context, asked, spent);
  const checked = checkProof(context, { credential, proof, target: wants }, asked.clockMs);
  const rest = checked.refusal
    ? settle(context, asked, checked.refusal, checked.given)
    : lookUp(context, asked, settle);
  return inTurn<Context>(checked, rest);
}

function settle(
  context: Context,
  asked: Asked,
  refusal: Refusal | null,
  given: { nonce?: string } = {},
): Answer<Context> {
  const { call, caller } = asked;
  const { credential, wants, behalf } = call;
  const decided: Effect = {
    type: 'decide',
    about: 'call',
    caller: behalf?.caller ?? caller,
    credential,
    wants,
    refusal,
  };
  const answered = refusal
    ? { effects: [send(caller, { type: 'refusal', why: refusal, call, ...given })] }
    : inTurn<Context>(answer(context, asked), visited(context, asked));
  return inTurn<Context>({ effects: [decided] }, answered);
}

/** A rolling sealed session is sealed anew with every answer, whoever asked. */
function answer(context: Context, { call, caller, clockMs }: Asked): Answer<Context> {
  const { credential } = call;
  if (credential.kind !== 'sealed' || !context.settings.rolling) {
    return {
      effects: [worked(context, call, send(caller, { type: 'answer', call, credentials: null }))],
    };
  }
  const resealedSoFar = context.resealed + 1;
  const cookie = resealed(credential, `${credential.sid}.${resealedSoFar}`, clockMs);
  const credentials = { access: cookie, refresh: null };
  return {
    next: { resealed: resealedSoFar },
    effects: [{ type: 'seal', cookie }, send(caller, { type: 'answer', call, credentials })],
  };
}

/** A visit winds the idle timeout up, where use does; or it writes the session back as it was read. */
function visited({ sessions, settings }: Context, { call, session }: Asked): Answer<Context> {
  if (!sessions || call.credential.kind !== 'session-id') return {};
  if (settings.sessionSave === 'whole-row' && session) {
    const saved = send(sessions, { type: 'save', row: session });
    return { effects: [worked({ settings }, call, saved)] };
  }
  return settings.rolling
    ? { effects: [send(sessions, { type: 'touch', id: handleOf(call.credential) })] }
    : {};
}

/** What is said when the work is done. */
const worked = (
  { settings }: Pick<Context, 'settings'>,
  { slowMs = 0 }: Of<'call'>,
  said: Send,
): Effect => (slowMs > 0 ? { ...said, afterMs: slowMs + settings.hopMs } : said);

const obey = { actions: 'obey' } as const;

export const api = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'api',
  context: ({ input }) => ({
    ...input,
    cache: {},
    keys: [KEY],
    revoked: [],
    resealed: 0,
    seenProofs: {},
  }),
  initial: 'serving',
  states: {
    serving: {
      on: { call: obey, found: obey, 'no-answer': obey, event: obey, keys: obey, skew: obey },
    },
  },
});
