/** Renewal of a device-bound cookie: whoever signs with the session's key gets its next value. */
import { bindingTo } from '../choices/binding/bound.ts';
import { sessionRefusal } from '../choices/ending/record.ts';
import { boundTo, type SessionId } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Answer } from './rules.ts';
import { idOf, type Rows, write } from './session-rows.ts';

type Context = Rows & { settings: Settings };

export function renewBound(
  context: Context,
  { credential, proof, from, clockMs }: Heard<Of<'renew'>> & { credential: SessionId },
): Answer<Rows> {
  const row = context.rows[credential.id] ?? null;
  const refusal =
    sessionRefusal(row, clockMs, context.settings) ?? keyRefusal(boundTo(credential), proof?.key);
  const decided: Effect = {
    type: 'decide',
    about: 'renewal',
    caller: from,
    credential,
    wants: 'account',
    refusal,
  };
  if (!row || refusal) {
    const why = refusal ?? 'unknown-session';
    return { effects: [decided, send(from, { type: 'not-renewed', why, credential })] };
  }
  const next = { ...row, ...bindingTo(boundTo(credential), clockMs, context.settings) };
  const { next: rows, effects } = write(context, next);
  const credentials = { access: idOf(next), refresh: null };
  return {
    next: rows,
    effects: [decided, ...effects, send(from, { type: 'renewed', credentials })],
  };
}

const keyRefusal = (bound: string | null, signed: string | undefined): Refusal | null =>
  bound !== null && bound === signed ? null : 'wrong-device-key';
