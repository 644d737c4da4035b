/** Introspection by a server that keeps sessions: whether a token is active now (RFC 7662, section 2.2). */
import { sessionRefusal } from '../choices/ending/record.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import { type Answer, inTurn } from './rules.ts';
import { type Rows, write } from './session-rows.ts';

/** A question is a visit. */
export function introspected(
  context: Rows & { settings: Settings },
  { store, key, call, caller, passed, from, clockMs }: Heard<Of<'look-up'>>,
): Answer<Rows> {
  const row = context.rows[key] ?? null;
  const { settings } = context;
  const active = !sessionRefusal(row, clockMs, settings);
  const untilMs = (row?.startedMs ?? 0) + settings.absoluteTimeoutMs;
  const roles = row?.roles && { roles: row.roles };
  const says = { kind: 'active', active, untilMs, ...roles } as const;
  const read: Effect = { type: 'read', store, key };
  const told = send(from, { type: 'found', store, key, row: says, call, caller, passed });
  const seen = row && active && settings.rolling ? write(context, { ...row, seenMs: clockMs }) : {};
  return inTurn<Rows>({ effects: [read] }, seen, { effects: [told] });
}
