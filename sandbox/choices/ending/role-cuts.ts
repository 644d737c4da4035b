/** How fast a role that was taken away is lost, by the copy of it that is read. */
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';
import { isUnheard, openMs } from '../fault-limits.ts';
import { heard, type Plight } from './cuts.ts';

export const roleCutMs: Record<Settings['roles'], (plight: Plight) => Ms> = {
  live: (plight) => (asksIssuer(plight.settings) ? openForMs(plight) : 0),
  'at-login': () => Number.POSITIVE_INFINITY,
  'in-token': (plight) =>
    plight.settings.content === 'signed'
      ? heard(plight, plight.left.accessMs)
      : Number.POSITIVE_INFINITY,
};

/** Whether the users are in the books of an issuer that can be away, not in the application’s own. */
const asksIssuer = ({ content, edge, ending }: Settings): boolean =>
  edge === 'bff' || content === 'signed' || (content === 'reference' && !ending.includes('record'));

const openForMs = ({ settings, act, faults, livesMs }: Plight): Ms =>
  isUnheard(act.atMs, settings, faults)
    ? Number.POSITIVE_INFINITY
    : openMs('issuer', { actMs: act.atMs, livesMs }, settings, faults);
