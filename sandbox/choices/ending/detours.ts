/** What keeps a request that has passed everything that an ending changes: an answer is decided that much later. */
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
