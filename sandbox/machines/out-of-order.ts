/** A server that is down: whoever asks is told so, and nothing is done. */
import { type Effect, send } from '../model/effect.ts';
import type { Errand, Exchange, Heard, Of } from '../model/message.ts';
import type { FaultOf } from '../model/step.ts';
import type { Answer, Rules } from './rules.ts';

export type Asker = Heard<Errand | Exchange | Of<'look-up'> | FaultOf<'issuer-down' | 'issuer-up'>>;

function unavailable<Context>(
  _: Context,
  { from, clockMs: __, ...asked }: Heard<Errand>,
): Answer<Context> {
  const told: Effect = send(from, { type: 'unavailable', asked });
  return { effects: [told] };
}

export const closed: Rules<object, Asker> = {
  'sign-in': unavailable,
  'sign-out': unavailable,
  'new-password': unavailable,
  renew: unavailable,
  exchange: (_, { from, call, caller }) => ({
    effects: [send(from, { type: 'not-exchanged', why: 'issuer-unavailable', call, caller })],
  }),
  'look-up': (_, { from, clockMs: __, ...rest }) => ({
    effects: [send(from, { ...rest, type: 'no-answer' })],
  }),
};

const turnAway = { actions: 'turnAway' } as const;

/** The state of a server that is down, until it is up again. */
export const whileClosed = {
  on: {
    'sign-in': turnAway,
    'sign-out': turnAway,
    'new-password': turnAway,
    renew: turnAway,
    'look-up': turnAway,
    'issuer-up': 'serving',
  },
} as const;
