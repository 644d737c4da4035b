import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf, userOf } from '../model/credential.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn, sendsIn } from './reading.ts';

type State = {
  live: Readonly<Record<Sid, string>>;
  asked: Readonly<Record<ActorName, readonly Sid[]>>;
  final: Readonly<Record<Sid, ActorName>>;
  broken: boolean;
};

/** It counts from when the user is told. Only the device that made the change may go on. */
export const passwordChangeIsFinal: Property<State> = {
  id: 'password-change-is-final',
  says: 'After a password change that ends all other sessions, nobody else gets in with a credential from before it.',
  concerns: 'password-change',
  start: { live: {}, asked: {}, final: {}, broken: false },
  see({ live, asked, final }, entry) {
    const begun = sendsIn(entry).flatMap(({ message }) =>
      'credentials' in message && message.credentials?.access ? [message.credentials.access] : [],
    );
    const users = begun.map((access) => [sidOf(access), userOf(access)]);
    const act = actsIn(entry).find(({ by, endOthers }) => by === 'password-change' && endOthers);
    const older = act ? Object.keys(live).filter((sid) => live[sid] === act.user) : [];
    const told = entry.heard.type === 'password-changed' ? (asked[entry.actor] ?? []) : [];
    return {
      live: { ...live, ...Object.fromEntries(users) },
      asked: act ? { ...asked, [entry.actor]: older } : asked,
      final: { ...final, ...Object.fromEntries(told.map((sid) => [sid, entry.actor])) },
      broken: acceptedIn(entry).some(({ credential, caller }) => {
        const changer = final[sidOf(credential)];
        return changer !== undefined && changer !== caller;
      }),
    };
  },
  broken: ({ broken }) => broken,
};
