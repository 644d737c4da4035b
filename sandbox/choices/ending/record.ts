/** Ending by record: a session lives while its row does, and its clocks allow. */

import type { Refusal } from '../../model/refusal.ts';
import type { SessionRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';

/** Whose session it is before the login. */
export const NOBODY = '';

/** Why a session is refused at this moment, or null. Rows are not swept: they die when looked at. */
export function sessionRefusal(
  row: SessionRow | null,
  clockMs: Ms,
  settings: Settings,
): Refusal | null {
  if (!row) return 'unknown-session';
  if (row.user === NOBODY) return 'nobody-signed-in';
  if (clockMs >= row.startedMs + settings.absoluteTimeoutMs) return 'absolute-timeout';
  if (clockMs >= row.seenMs + settings.idleTimeoutMs) return 'idle-timeout';
  return null;
}
