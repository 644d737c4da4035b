/** What it cost the people: signing in again, being turned away, and innocent sessions lost. */
import { type Credential, type Sid, sidOf, userOf } from '../model/credential.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Entry, Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';
import { acceptedIn, actsIn, namesOf, refusedIn, says } from './reading.ts';

/** A role that somebody does not have is refused with reason. */
export function honestOf(trace: Trace): Judgement['honest'] {
  const own = entriesOfDevices(trace);
  const refused = own.filter(
    (entry) =>
      entry.heard.type === 'unavailable' ||
      entry.effects.some(({ type }) => type === 'drop') ||
      entry.heard.type === 'link-refused' ||
      (entry.heard.type === 'not-renewed' && !says(entry, 'renew')) ||
      (entry.heard.type === 'refusal' &&
        !entry.heard.call.manner &&
        entry.heard.why !== 'role-missing' &&
        !says(entry, 'renew') &&
        !says(entry, 'call')),
  );
  const signIns = own.filter((entry) => entry.heard.type !== 'csrf' && says(entry, 'sign-in'));
  return { signIns: signIns.length, refused: refused.length };
}

/** Refusals that no clock explains: somebody ended the session. */
const ENDED: readonly Refusal[] = [
  'unknown-session',
  'on-denylist',
  'before-epoch',
  'status-withdrawn',
  'session-revoked',
  'refresh-family-ended',
  'refresh-reused',
];

/** Sessions that lost access though nobody stole them and their own device did not end them. */
export function collateralOf(
  trace: Trace,
  stolen: readonly { sid: Sid; user: string }[],
): Judgement['collateral'] {
  const ended = trace.entries.flatMap(actsIn).map(({ sid }) => sid);
  const explained = new Set([...stolen.map(({ sid }) => sid), ...ended]);
  const devices = new Map(trace.cast.flatMap(({ name, user }) => (user ? [[name, user]] : [])));
  const victims = stolen.map(({ user }) => user);
  const lost = trace.entries.flatMap((entry) =>
    refusedIn(entry).flatMap(({ caller, credential, refusal }) => {
      const user = devices.get(caller);
      return user &&
        refusal &&
        isOver(trace, entry, refusal, credential) &&
        !explained.has(sidOf(credential))
        ? [{ user, credential }]
        : [];
    }),
  );
  const users = lost.map(({ user }) => user).filter((user) => !victims.includes(user));
  return { users: new Set(users).size, sessions: new Set(lost.map(sidOfLost)).size };
}

/** A token whose key was withdrawn is no loss to whoever renews it. */
function isOver(trace: Trace, refused: Entry, refusal: Refusal, credential: Credential): boolean {
  if (refusal === 'not-active') return isEndedBefore(trace, refused, userOf(credential));
  if (refusal !== 'unknown-key') return ENDED.includes(refusal);
  return !trace.entries
    .slice(trace.entries.indexOf(refused))
    .some((entry) =>
      acceptedIn(entry).some((each) => sidOf(each.credential) === sidOf(credential)),
    );
}

/** An issuer that is asked says only that a token is not active: before its time, and after an act that ends. */
function isEndedBefore({ entries }: Trace, refused: Entry, user: string): boolean {
  const { heard, atMs } = refused;
  if (heard.type !== 'found' || heard.row?.kind !== 'active') return false;
  const acts = entries.slice(0, entries.indexOf(refused)).flatMap(actsIn);
  return atMs < heard.row.untilMs && acts.some((act) => act.user === null || act.user === user);
}

const sidOfLost = ({ credential }: { credential: Credential }): Sid => sidOf(credential);

function entriesOfDevices(trace: Trace) {
  const devices = namesOf(trace, 'browser');
  return trace.entries.filter(({ actor }) => devices.includes(actor));
}
