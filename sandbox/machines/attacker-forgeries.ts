/** How a thief makes tokens, or has the issuer make some that she can turn to another use. */
import { newClaims } from '../choices/content.ts';
import { forge, isMisuse } from '../choices/forgeries.ts';
import { copiedInto } from '../choices/roles.ts';
import type { Claims } from '../model/credential.ts';
import type { Heard } from '../model/message.ts';
import type { ThiefStep } from '../model/step.ts';
import { days } from '../model/time.ts';
import type { Thief } from './attacker-thefts.ts';
import type { Answer } from './rules.ts';

type Forge = Heard<Extract<ThiefStep, { type: 'forge' }>>;

/** Its end is a claim like any other: she writes one that is far off. */
const LIFE_MS = days(365);

/** Whatever the user was allowed, she writes that he may. */
const NOBODY_DEMOTED = { demoted: [] };

/** What she made takes the place of what she had; where nothing can be made, she is left with nothing. */
export function forged(thief: Thief, { how, user, clockMs }: Forge): Answer<Thief> {
  const { device, signer, held, signingKey: stolenKey, settings } = thief;
  const count = thief.forged + 1;
  const name = `forged-${count}`;
  const next = { forged: count, held: null, waiting: null };
  if (isMisuse(how)) {
    const message = { type: 'misuse', how, user, name, by: device } as const;
    return { next, effects: signer ? [{ type: 'hand', to: signer, message }] : [] };
  }
  const said = newClaims({ sid: name, user, jti: name }, clockMs, {
    ...settings,
    accessTtlMs: LIFE_MS,
  });
  const claims = {
    ...said,
    ...epoch(thief),
    ...copiedInto('in-token', settings, NOBODY_DEMOTED, user),
  };
  const genuine = held?.access?.kind === 'jwt' ? held.access : null;
  const token = forge(how, { claims, genuine, stolenKey, settings });
  if (!token) return { next };
  return {
    next: { ...next, held: { access: token, refresh: null } },
    effects: [{ type: 'forge', how, token }],
  };
}

/** A number like any other claim: she writes one that no epoch will reach. */
const epoch = ({ settings }: Thief): Partial<Claims> =>
  settings.ending.includes('epoch') ? { epoch: 1_000_000 } : {};
