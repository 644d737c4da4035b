/** Acts that are meant for all of a user's older sessions, and when they count as done. */
import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf, userOf } from '../model/credential.ts';
import type { End } from '../model/effect.ts';
import type { Entry } from '../model/trace.ts';
import type { Property } from '../model/verdict.ts';
import { acceptedIn, actsIn, sendsIn } from './reading.ts';

type Holder = { user: string; device: ActorName };

type State = {
  live: Readonly<Record<Sid, Holder>>;
  asked: Readonly<Record<ActorName, readonly Sid[]>>;
  /** Who alone may go on with a session that is over for everybody else; null: nobody. */
  final: Readonly<Record<Sid, ActorName | null>>;
  broken: boolean;
};

type Act = {
  isMeant: (act: End) => boolean;
  /** Whose act this entry tells to be done; null where it tells of none. */
  done: (entry: Entry) => ActorName | null;
  /** Only the device that acted may go on. */
  spares: boolean;
};

export const olderIsFinal = (
  about: Pick<Property<State>, 'id' | 'says' | 'concerns'>,
  { isMeant, done, spares }: Act,
): Property<State> => ({
  ...about,
  start: { live: {}, asked: {}, final: {}, broken: false },
  see({ live, asked, final }, entry) {
    const act = actsIn(entry).find(isMeant);
    const older = act ? Object.keys(live).filter((sid) => isOlder(act, live[sid])) : [];
    const now = act ? { ...asked, [entry.actor]: older } : asked;
    const doer = done(entry) ?? '';
    const { [doer]: over = [], ...open } = now;
    return {
      live: { ...live, ...Object.fromEntries(begunIn(entry)) },
      asked: open,
      final: {
        ...final,
        ...Object.fromEntries(over.map((sid) => [sid, spares ? entry.actor : null])),
      },
      broken: acceptedIn(entry).some(({ credential, caller }) => {
        const spared = final[sidOf(credential)];
        return spared !== undefined && spared !== caller;
      }),
    };
  },
  broken: ({ broken }) => broken,
});

const isOlder = (act: End, holder: Holder | undefined): boolean =>
  (act.user === null || holder?.user === act.user) &&
  (act.device === null || holder?.device === act.device);

/** A token that a thief makes in somebody's name is a session of theirs, too. */
const begunIn = (entry: Entry): [Sid, Holder][] => [...forgedIn(entry), ...handedIn(entry)];

const forgedIn = ({ actor, heard, effects }: Entry): [Sid, Holder][] => {
  const forged = effects.flatMap((effect) => (effect.type === 'forge' ? [effect.token] : []));
  const misused = heard.type === 'loot' && heard.via === 'misuse' ? heard.credentials.access : null;
  return [...forged, ...(misused ? [misused] : [])].map((token) => [
    sidOf(token),
    { user: userOf(token), device: actor },
  ]);
};

const handedIn = (entry: Entry): [Sid, Holder][] =>
  sendsIn(entry).flatMap(({ to, message }) =>
    'credentials' in message && message.credentials && message.type !== 'loot'
      ? [
          [
            sidOf(message.credentials.access),
            { user: userOf(message.credentials.access), device: to },
          ] satisfies [Sid, Holder],
        ]
      : [],
  );
