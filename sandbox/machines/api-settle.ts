import { stepUpRefusal } from '../choices/step-up.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Api, answer, logged, visited } from './api-answer.ts';
import type { Asked } from './look-ups.ts';
import { askerOf, goesOn, passOn } from './onward.ts';
import { type Answer, inTurn } from './rules.ts';
import { opened, rechecked } from './streams.ts';
import { reportUse } from './watching.ts';

export function settle(
  context: Api,
  asked: Asked,
  refusal: Refusal | null,
  given: { nonce?: string } = {},
): Answer<Api> {
  const { call, caller } = asked;
  const { credential, wants, manner } = call;
  const why = refusal ?? stepUpRefusal(context.settings, call);
  if (call.stream === 'again') return rechecked(context, asked, why);
  const told = why ? [] : reportUse(context, caller, call);
  if (!why && goesOn(context, call)) {
    return inTurn<Api>(logged(call), passOn(context, asked), { effects: told });
  }
  const decided: Effect = {
    type: 'decide',
    about: 'call',
    caller: askerOf(asked),
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
        call.behalf ? {} : opened(context, asked),
      );
  return inTurn<Api>({ effects: [decided] }, answered, { effects: told });
}
