/** Which doors the thefts of a lineage open: the front, or only what stands behind it. */
import { diesAt } from '../choices/content.ts';
import type { Took } from '../choices/ending/doors.ts';
import { isExchanged } from '../choices/exchange.ts';
import { lastReadingBefore } from '../choices/fault-limits.ts';
import { type Credential, type Jwt, type Sid, sidOf } from '../model/credential.ts';
import type { Trace } from '../model/trace.ts';
import { stolenIn } from './stolen.ts';

export function tookOf(trace: Trace, sid: Sid): Took {
  const { settings, faults, entries } = trace;
  const stolen = entries
    .flatMap((entry) => stolenIn(entry, trace))
    .filter((credential) => sidOf(credential) === sid);
  const isInner = (credential: Credential): credential is Jwt =>
    credential.kind === 'jwt' && (settings.edge !== 'none' || isExchanged(credential));
  const inner = stolen.filter(isInner);
  const deaths = inner.map(({ claims }) =>
    lastReadingBefore(diesAt(claims, settings.leewayMs), settings, faults),
  );
  return {
    front: inner.length < stolen.length,
    inner:
      inner.length > 0
        ? { diesMs: Math.max(...deaths), exchanged: inner.every(isExchanged) }
        : null,
  };
}
