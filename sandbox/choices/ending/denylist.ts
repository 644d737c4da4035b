/** Ending by denylist: refused tokens are remembered by `jti` until they would be refused anyway. */
import type { Claims } from '../../model/credential.ts';
import type { DeniedRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import { diesAt } from '../content.ts';

/** One issuer only, so `jti` stands for `(iss, jti)` (OWASP JSON Web Token cheat sheet). */
export const deny = (claims: Claims, settings: Settings): DeniedRow => ({
  kind: 'denied',
  jti: claims.jti,
  untilMs: diesAt(claims, settings.denylistKeeps === 'exp' ? 0 : settings.leewayMs),
});
