/**
 * The gateway of phantom tokens: outside an opaque ID, inside a short token.
 *
 * It looks the session up as an api would, and shows the api behind it a token of its own making.
 */
import { enqueueActions, setup } from 'xstate';
import { valueRefusal } from '../choices/binding/dbsc.ts';
import { newClaims } from '../choices/content.ts';
import { forwarded } from '../choices/edge.ts';
import type { ActorName } from '../model/actor.ts';
import { handleOf, type Jwt, sidOf, userOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import { fromNumericDate } from '../model/time.ts';
import { type Asked, found, lookUp, noAnswer, type Reader } from './look-ups.ts';
import { type Answer, inTurn, obeying, type Rules } from './rules.ts';
import {
  type Desk,
  type DeskMessage,
  keyCopied,
  keysShown,
  keyWithdrawn,
  misused,
  NEW_DESK,
  sealHere,
} from './signing-desk.ts';
import {
  deliver,
  hungUp,
  NO_STREAMS,
  openedBehind,
  recheck,
  rechecked,
  type Streaming,
} from './streams.ts';
import { reportUse, UNWATCHED, type Watched, watched } from './watching.ts';

type Input = Pick<Reader, 'settings' | 'replica' | 'door'> &
  Pick<Desk, 'checkers'> & { self: ActorName; behind: ActorName };
/** `phantoms`: the token made last for each session. */
type Context = Input &
  Reader &
  Desk &
  Watched &
  Streaming & { signed: number; phantoms: Readonly<Record<string, Jwt>> };
type Event = Heard<
  | Call
  | Of<'found'>
  | Of<'no-answer'>
  | Of<'answer'>
  | Of<'refusal'>
  | Of<'look-up'>
  | Of<'watch'>
  | Of<'deliver'>
  | Of<'recheck'>
  | Of<'hang-up'>
  | DeskMessage
>;

const rules: Rules<Context, Event> = {
  call: called,
  found: (context, heard) => found(context, heard, settle),
  'no-answer': (context, heard) => noAnswer(context, heard, settle),
  'look-up': keysShown,
  watch: watched,
  deliver,
  recheck: (context, heard) => recheck<Context>(called)(context, heard),
  'hang-up': hungUp,
  'copy-key': keyCopied,
  misuse: misused,
  /** What the old key signed is not shown again. */
  'withdraw-key': (context, heard) =>
    inTurn<Context>(keyWithdrawn(context, heard), { next: { phantoms: {} } }),
  answer: (context, heard) => inTurn<Context>(handedBack(heard), openedBehind(context, heard)),
  refusal: (_, heard) => handedBack(heard),
};

function called(
  context: Context,
  { from: caller, clockMs, ...call }: Heard<Call>,
): Answer<Context> {
  const asked = { call, caller, clockMs };
  const spent = call.stream === 'again' ? null : valueRefusal(call.credential, clockMs);
  return spent ? refuse(asked, spent) : lookUp(context, asked, settle);
}

function settle(context: Context, asked: Asked, refusal: Refusal | null): Answer<Context> {
  if (asked.call.stream === 'again') return rechecked(context, asked, refusal);
  return refusal ? refuse(asked, refusal) : pass(context, asked);
}

function refuse({ call, caller }: Asked, refusal: Refusal): Answer<Context> {
  const { credential, wants } = call;
  return {
    effects: [
      { type: 'decide', about: 'call', caller, credential, wants, refusal },
      send(caller, { type: 'refusal', why: refusal, call }),
    ],
  };
}

function pass(context: Context, asked: Asked): Answer<Context> {
  const { call, caller } = asked;
  const { token, ...made } = phantomFor(context, asked);
  const touched: Effect[] = context.settings.rolling
    ? [send(context.door, { type: 'touch', id: handleOf(call.credential) })]
    : [];
  const on = send(context.behind, forwarded(call, caller, token));
  const told = reportUse(context, caller, call);
  return inTurn<Context>(made, { effects: [...touched, on, ...told] });
}

/** One token serves a session until it expires. */
function phantomFor(
  context: Context,
  { call: { credential }, clockMs }: Asked,
): Answer<Context> & { token: Jwt } {
  const { settings, phantoms, signed } = context;
  const id = handleOf(credential);
  const last = phantoms[id];
  if (last && clockMs < fromNumericDate(last.claims.exp)) return { token: last };
  const holder = { sid: sidOf(credential), user: userOf(credential), jti: `t${signed + 1}` };
  const token = sealHere(context, newClaims(holder, clockMs, settings));
  return {
    token,
    next: { signed: signed + 1, phantoms: { ...phantoms, [id]: token } },
    effects: [{ type: 'sign', token }],
  };
}

/** What the api said goes to whoever asked, about what was asked. */
export const handedBack = ({
  from: _,
  clockMs: __,
  ...said
}: Heard<Of<'answer'> | Of<'refusal'>>): Answer<never> => {
  const { behalf } = said.call;
  return behalf ? { effects: [send(behalf.caller, { ...said, call: behalf.call })] } : {};
};

const obey = { actions: 'obey' } as const;

export const gateway = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'gateway',
  context: ({ input }) => ({
    ...input,
    cache: {},
    signed: 0,
    phantoms: {},
    ...NEW_DESK,
    ...UNWATCHED,
    ...NO_STREAMS,
  }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        call: obey,
        found: obey,
        'no-answer': obey,
        answer: obey,
        refusal: obey,
        'look-up': obey,
        watch: obey,
        deliver: obey,
        recheck: obey,
        'hang-up': obey,
        'copy-key': obey,
        misuse: obey,
        'withdraw-key': obey,
      },
    },
  },
});
