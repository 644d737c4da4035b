/** An api answers calls. What it checks on each one is the whole difference between the models. */
import { enqueueActions, setup } from 'xstate';
import { valueRefusal } from '../choices/binding/dbsc.ts';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { checkBy, KEY, tokenRefusal } from '../choices/content.ts';
import { ownRoleRefusal } from '../choices/roles.ts';
import { sealedRefusal } from '../choices/sealed.ts';
import { stepUpRefusal } from '../choices/step-up.ts';
import type { ActorName } from '../model/actor.ts';
import { type Jwt, type Sealed, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { FaultOf, TheftStep } from '../model/step.ts';
import { type Api, type ApiInput, answer, logged, logRead, visited } from './api-answer.ts';
import { type Asked, found, lookUp, noAnswer } from './look-ups.ts';
import { checkProof } from './proof-checks.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';
import { deliver, hungUp, NO_STREAMS, opened, recheck, rechecked } from './streams.ts';
import { reportUse, UNWATCHED, watched } from './watching.ts';

type Event = Heard<
  | Of<'call'>
  | Of<'found'>
  | Of<'no-answer'>
  | Of<'event'>
  | Of<'keys'>
  | Of<'watch'>
  | Of<'deliver'>
  | Of<'recheck'>
  | Of<'hang-up'>
  | FaultOf<'skew'>
  | TheftStep
>;

const rules: Rules<Api, Event> = {
  call: called,
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
  steal: logRead,
  watch: watched,
  deliver,
  recheck: (context, heard) => recheck<Api>(called)(context, heard),
  'hang-up': hungUp,
  skew: (_, { byMs }) => ({ effects: [{ type: 'turn', dial: 'clock', valueMs: 0 - byMs }] }),
};

function called(context: Api, { from: caller, clockMs, ...call }: Heard<Call>): Answer<Api> {
  const asked = { call, caller, clockMs };
  const { credential } = call;
  if (lacksCsrfToken(context.settings, call.manner, call.wants)) {
    return settle(context, asked, 'csrf-token-missing');
  }
  if (credential.kind !== KINDS[context.settings.content]) {
    return settle(context, asked, 'unknown-session');
  }
  if (credential.kind === 'jwt') return checkToken(context, credential, asked);
  return credential.kind === 'sealed' ? unseal(context, credential, asked) : proven(context, asked);
}

/** What an api takes; anything else means nothing to it. */
const KINDS = { reference: 'session-id', signed: 'jwt', sealed: 'sealed' } as const;

function checkToken(context: Api, token: Jwt, asked: Asked): Answer<Api> {
  const { refusal, ...checked } = check(context, token, asked);
  return inTurn<Api>(
    checked,
    refusal === 'unknown-key' && context.signer
      ? fetchKeys(context.signer, asked)
      : believed(context, asked, refusal),
  );
}

function check({ settings, keys }: Api, token: Jwt, { clockMs }: Asked) {
  const check = checkBy(settings, keys, clockMs);
  const refusal = tokenRefusal(token, check);
  const effects: Effect[] = [{ type: 'verify', token, check, refusal }];
  return { refusal, effects };
}

/** A key that is not known may be a new one: its name makes an api fetch the published keys again. */
const fetchKeys = (signer: ActorName, { call, caller }: Asked): Answer<Api> => ({
  effects: [send(signer, { type: 'look-up', store: 'keys', key: 'all', call, caller, passed: [] })],
});

function checkAgain(before: Api, keys: readonly string[], asked: Asked): Answer<Api> {
  const { credential } = asked.call;
  if (credential.kind !== 'jwt') return {};
  const context = { ...before, keys };
  const { refusal, ...checked } = check(context, credential, asked);
  return inTurn<Api>({ next: { keys } }, checked, believed(context, asked, refusal));
}

function unseal(context: Api, cookie: Sealed, asked: Asked): Answer<Api> {
  const refusal = sealedRefusal(cookie, asked.clockMs, context.settings);
  return inTurn<Api>(
    { effects: [{ type: 'unseal', cookie, refusal }] },
    believed(context, asked, refusal),
  );
}

/** What the credential says of itself is settled; now for what was learned since. */
function believed(context: Api, asked: Asked, refusal: Refusal | null): Answer<Api> {
  const { credential, wants } = asked.call;
  const why =
    refusal ??
    (context.revoked.includes(sidOf(credential)) ? 'session-revoked' : null) ??
    ownRoleRefusal(credential, wants, context.settings);
  return why ? settle(context, asked, why) : proven(context, asked);
}

/** What is bound to a key needs a proof of it; only then is anything looked up. */
function proven(context: Api, asked: Asked): Answer<Api> {
  const { credential, proof, wants, stream } = asked.call;
  if (stream === 'again') return lookUp(context, asked, settle);
  const spent = valueRefusal(credential, asked.clockMs);
  if (spent) return settle(context, asked, spent);
  const checked = checkProof(context, { credential, proof, target: wants }, asked.clockMs);
  const rest = checked.refusal
    ? settle(context, asked, checked.refusal, checked.given)
    : lookUp(context, asked, settle);
  return inTurn<Api>(checked, rest);
}

function settle(
  context: Api,
  asked: Asked,
  refusal: Refusal | null,
  given: { nonce?: string } = {},
): Answer<Api> {
  const { call, caller } = asked;
  const { credential, wants, behalf, manner } = call;
  const why = refusal ?? stepUpRefusal(context.settings, call);
  if (call.stream === 'again') return rechecked(context, asked, why);
  const decided: Effect = {
    type: 'decide',
    about: 'call',
    caller: behalf?.caller ?? caller,
    credential,
    wants,
    refusal: why,
    ...(manner && { manner }),
  };
  const answered = why
    ? { effects: [send(caller, { type: 'refusal', why, call, ...given })] }
    : inTurn<Api>(
        logged(call),
        answer(context, asked),
        visited(context, asked),
        behalf ? {} : opened(context, asked),
      );
  const told = why ? [] : reportUse(context, caller, call);
  return inTurn<Api>({ effects: [decided] }, answered, { effects: told });
}

const obey = { actions: 'obey' } as const;

export const api = setup({
  types: {} as { input: ApiInput; context: Api; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'api',
  context: ({ input }) => ({
    ...input,
    cache: {},
    keys: [KEY],
    revoked: [],
    log: null,
    resealed: 0,
    ...UNWATCHED,
    ...NO_STREAMS,
    seenProofs: {},
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        call: obey,
        found: obey,
        'no-answer': obey,
        event: obey,
        keys: obey,
        skew: obey,
        steal: obey,
        watch: obey,
        deliver: obey,
        recheck: obey,
        'hang-up': obey,
      },
    },
  },
});
