/** Ending by epoch: one small value for each user, and whatever is older is refused (OWASP ASVS 5.0, 7.4.1). */
import type { AccessCredential } from '../../model/credential.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { EpochRow } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import { type Ms, numericDate } from '../../model/time.ts';

export const raise = (row: EpochRow | null, user: string, clockMs: Ms): EpochRow => ({
  kind: 'epoch',
  user,
  number: (row?.number ?? 0) + 1,
  raisedSec: numericDate(clockMs),
});

/** A second is the finest that a token tells of its issue: whatever the rule, that second is a choice. */
export function epochRefusal(
  row: EpochRow | null,
  credential: AccessCredential,
  { epochRule }: Settings,
): Refusal | null {
  if (!row || credential.kind === 'session-id') return null;
  const { number, issuedSec } = issueOf(credential);
  const older = {
    version: number < row.number,
    before: issuedSec < row.raisedSec,
    'at-or-before': issuedSec <= row.raisedSec,
  };
  return older[epochRule] ? 'before-epoch' : null;
}

const issueOf = (credential: Exclude<AccessCredential, { kind: 'session-id' }>) =>
  credential.kind === 'jwt'
    ? { number: credential.claims.epoch ?? 0, issuedSec: credential.claims.iat }
    : { number: credential.epoch, issuedSec: numericDate(credential.startedMs) };
