/** What a new credential is bound to: nothing, a key for life, or a key and a short time. */
import type { Bound } from '../../model/credential.ts';
import type { KeyName } from '../../model/proof.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';

export const bindingTo = (
  key: KeyName | null,
  clockMs: Ms,
  { binding, boundCookieTtlMs }: Settings,
): { bound?: Bound } =>
  key === null
    ? {}
    : { bound: { key, untilMs: binding === 'dbsc' ? clockMs + boundCookieTtlMs : null } };
