/** An api answers calls. What it checks on each one is the whole difference between the models. */
import { enqueueActions, setup } from 'xstate';
import { KEY } from '../choices/content.ts';
import type { Effect } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { FaultOf, TheftStep } from '../model/step.ts';
import { type Api, type ApiInput, logRead } from './api-answer.ts';
import { called, checkAgain } from './api-checks.ts';
import { settle } from './api-settle.ts';
import { handedBack } from './gateway.ts';
import { found, noAnswer } from './look-ups.ts';
import { exchanged, type FromBehind } from './onward.ts';
import { obeying, type Rules } from './rules.ts';
import { deliver, hungUp, NO_STREAMS, recheck } from './streams.ts';
import { UNWATCHED, watched } from './watching.ts';

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
  | FromBehind
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
  exchanged,
  'not-exchanged': (context, { why, call, caller, clockMs }) =>
    settle(context, { call, caller, clockMs }, why),
  answer: (_, heard) => handedBack(heard),
  refusal: (_, heard) => handedBack(heard),
  watch: watched,
  deliver,
  recheck: (context, heard) => recheck<Api>(called)(context, heard),
  'hang-up': hungUp,
  skew: (_, { byMs }) => ({ effects: [{ type: 'turn', dial: 'clock', valueMs: 0 - byMs }] }),
};

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
    traded: {},
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
        exchanged: obey,
        'not-exchanged': obey,
        answer: obey,
        refusal: obey,
        watch: obey,
        deliver: obey,
        recheck: obey,
        'hang-up': obey,
      },
    },
  },
});
