/** What servers handed to people, session by session. */
import type { ActorName } from '../model/actor.ts';
import { type Credentials, type Sid, sidOf } from '../model/credential.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { namesOf, sendsIn } from './reading.ts';

/** What was handed to people of this lineage. */
export function issuesOf(trace: Trace, sid: Sid) {
  const people = [...namesOf(trace, 'browser'), ...namesOf(trace, 'attacker')];
  return trace.entries.flatMap((entry, index) =>
    credentialsSent(entry)
      .filter(
        ({ device, credentials }) => people.includes(device) && sidOf(credentials.access) === sid,
      )
      .map(({ credentials, device }) => ({
        credentials,
        device,
        moment: { index, atMs: entry.atMs },
      })),
  );
}

type Sent = { credentials: Credentials; device: ActorName };

const credentialsSent = (entry: Entry): Sent[] =>
  sendsIn(entry).flatMap(({ to, message }) => {
    if (message.type === 'app-opened') {
      const access = message.credential;
      return access ? [{ credentials: { access, refresh: null }, device: to }] : [];
    }
    return 'credentials' in message && message.credentials && message.type !== 'loot'
      ? [{ credentials: message.credentials, device: to }]
      : [];
  });
