/** How a backend for frontend asks the api in somebody’s name, and renews the token first that is spent. */
import { forwarded } from '../choices/edge.ts';
import { sessionRefusal } from '../choices/ending/record.ts';
import { recordedRoleRefusal } from '../choices/roles.ts';
import { handleOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Ms } from '../model/time.ts';
import { type BffRow, type Desk, isSpent, type Pending, refused, write } from './bff-rows.ts';
import { type Answer, inTurn } from './rules.ts';
import { rechecked } from './streams.ts';
import { reportUse } from './watching.ts';

export function called(desk: Desk, { from: caller, clockMs, ...call }: Heard<Call>): Answer<Desk> {
  const row = desk.rows[handleOf(call.credential)] ?? null;
  const { settings } = desk;
  const refusal =
    sessionRefusal(row, clockMs, settings) ?? recordedRoleRefusal(row ?? {}, call.wants, settings);
  const looked: Effect = { type: 'read', store: 'sessions', key: handleOf(call.credential) };
  return inTurn<Desk>(
    { effects: [looked] },
    call.stream === 'again'
      ? rechecked(desk, { call, caller }, refusal)
      : settle(desk, row, refusal, { call, caller, clockMs }),
  );
}

function settle(
  desk: Desk,
  row: BffRow | null,
  refusal: Refusal | null,
  { clockMs, ...asked }: Pending & { clockMs: Ms },
): Answer<Desk> {
  if (!row || refusal) return { effects: refused(asked, refusal ?? 'unknown-session') };
  const seen = { ...row, seenMs: desk.settings.rolling ? clockMs : row.seenMs };
  const told = reportUse(desk, asked.caller, asked.call);
  return inTurn<Desk>(ask(desk, seen, asked, clockMs), { effects: told });
}

export const on = (
  { behind }: Desk,
  { call, caller }: Pending,
  { access }: BffRow['credentials'],
) => send(behind, forwarded(call, caller, access));

/** A token that is spent is renewed first; whoever asks meanwhile waits along. */
function ask(desk: Desk, row: BffRow, asked: Pending, clockMs: number): Answer<Desk> {
  const { credentials, pending } = row;
  if (!isSpent(credentials, clockMs) || !credentials.refresh) {
    return inTurn<Desk>(write(desk, row), { effects: [on(desk, asked, credentials)] });
  }
  const waiting = write(desk, { ...row, pending: [...pending, asked] });
  const renew = send(desk.issuer, {
    type: 'renew',
    credential: credentials.refresh,
    proof: null,
  });
  return inTurn<Desk>(waiting, { effects: pending.length === 0 ? [renew] : [] });
}
