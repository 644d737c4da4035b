/** What servers did about an act, as the story of a run tells it. What changed nothing is not told. */
import type { Entry, Message, Trace } from '#sandbox';
import { capital, nameOf } from './names.ts';
import type { Told } from './story.ts';

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

const server = (kind: Told['kind'], text: string): Told => ({ who: 'server', kind, text });

export function tellServer(entry: Entry, trace: Trace): Told | null {
  const { heard } = entry;
  switch (heard.type) {
    case 'sign-in':
      return server('issue', sayIssue(entry, heard));
    case 'sign-out':
      return tellEnding(entry, trace, heard.scope === 'this' ? 'one' : 'all');
    case 'order':
      return heard.by === 'demotion'
        ? server('ending', 'The server that keeps the users takes the role away')
        : tellEnding(entry, trace, heard.device ? 'one' : 'all');
    case 'new-password':
      return tellPasswordChange(entry);
    case 'copy':
      return tellArrival(heard, trace);
    case 'event':
      return server('ending', 'The event reaches the api');
    case 'save':
      return wasDeleted(heard.row.id, entry, trace)
        ? server('fault', 'A slow request writes the deleted record back')
        : null;
    default:
      return null;
  }
}

const wrote = ({ effects }: Entry, store: string): boolean =>
  effects.some((effect) => effect.type === 'write' && effect.store === store);

const signs = ({ effects }: Entry): boolean => effects.some(({ type }) => type === 'sign');

function sayIssue(entry: Entry, { asks }: Of<'sign-in'>): string {
  if (signs(entry)) return 'The issuer signs an access token';
  if (entry.effects.some(({ type }) => type === 'seal')) return 'The app server seals a cookie';
  return asks
    ? 'The identity provider asks for the password and writes a record'
    : 'The session server writes a record';
}

/** By the store that was written: what is said of one session, and of all of a user's. */
const endings = {
  sessions: { one: 'deletes the record', all: 'deletes the records' },
  denylist: { one: 'puts the token’s jti on the denylist', all: 'puts the tokens on the denylist' },
  families: { one: 'ends the refresh token family', all: 'ends the refresh token families' },
  epochs: { one: 'raises the user’s epoch', all: 'raises the user’s epoch' },
} as const;

function tellEnding(entry: Entry, trace: Trace, how: 'one' | 'all'): Told | null {
  const parts = Object.entries(endings).flatMap(([store, says]) =>
    wrote(entry, store) ? [says[how]] : [],
  );
  return parts.length === 0
    ? null
    : server('ending', `${capital(nameOf(entry.actor, trace))} ${parts.join(' and ')}`);
}

function tellPasswordChange(entry: Entry): Told | null {
  const parts = [
    ...(wrote(entry, 'sessions') ? ['The session server replaces records'] : []),
    ...(wrote(entry, 'denylist') ? ['The issuer lists the old token'] : []),
    ...(wrote(entry, 'families') ? ['The issuer ends refresh token families'] : []),
    ...(wrote(entry, 'epochs') ? ['The issuer raises the user’s epoch'] : []),
    ...(signs(entry) ? ['The issuer signs a new token for this device'] : []),
  ];
  return parts.length > 0 ? server('ending', parts.join('. ')) : null;
}

/** What a copy hears is worth telling where it comes late, or where only the copy is asked. */
function tellArrival({ row }: Of<'copy'>, { settings }: Trace): Told | null {
  if (row?.kind === 'denied') return server('ending', 'The list reaches the api');
  if (row?.kind === 'epoch' && row.number > 0)
    return server('ending', 'The new epoch reaches the api');
  return row === null && settings.replicaLagMs > 0
    ? server('ending', 'The deletion reaches the copy that the api reads')
    : null;
}

/** Whether it had been ended before: then a late save brings it back. */
function wasDeleted(id: string, entry: Entry, { entries }: Trace): boolean {
  const before = entries.slice(0, entries.indexOf(entry));
  return before.some(
    ({ heard }) =>
      heard.type === 'copy' && heard.store === 'sessions' && heard.key === id && !heard.row,
  );
}
