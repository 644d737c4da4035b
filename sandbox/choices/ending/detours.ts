/** What keeps a request that has passed what an ending changes: an answer is decided that much later. */
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import type { EndingAct } from './cuts.ts';

/** A role is looked up last; behind an edge, where the session was checked before, a new key is fetched. */
export function detourMs(
  { roles, edge, hopMs }: Settings,
  { asksRole, newKeys }: Pick<EndingAct, 'asksRole' | 'newKeys'>,
): Ms {
  const detours = [asksRole && roles === 'live', newKeys && edge !== 'none'].filter(Boolean);
  return 2 * hopMs * detours.length;
}

/** How long a token that was verified in time may wait for what is asked of its issuer. */
export const waitedMs = ({ ending, hopMs }: Settings): Ms =>
  2 * hopMs * ending.filter((way) => way === 'introspection' || way === 'status-list').length;

/** An issuer that does not answer keeps a request as long, and then lets it pass. */
export const unansweredMs = (settings: Settings): Ms =>
  settings.onStoreOutage === 'fail-open' ? waitedMs(settings) : 0;
