/** The credentials that an entry is about: what was shown, what was given, what was carried off. */
import type { Credential, Entry, Jwt, Message, Token } from '#sandbox';
import type { Exchange } from './deliveries.ts';

type Opaque = Exclude<Credential, Jwt>;

export function credentialsIn(
  { heard }: Entry,
  exchange: Exchange | null,
): { jwt: Token | null; opaque: Opaque | null } {
  const all = [
    ...(heard.type === 'loot' ? both(heard.credentials) : []),
    ...(exchange ? credentialsOf(exchange.request.message) : []),
    ...(exchange?.response ? credentialsOf(exchange.response.message) : []),
  ];
  return {
    jwt: all.find((one) => one.kind === 'jwt') ?? null,
    opaque: all.find((one) => one.kind !== 'jwt') ?? null,
  };
}

/** What a message shows or brings. */
export function credentialsOf(message: Message): (Credential | Token)[] {
  if ('link' in message) return [message.link];
  if ('credential' in message) return message.credential ? [message.credential] : [];
  return 'credentials' in message && message.credentials ? both(message.credentials) : [];
}

const both = ({
  access,
  refresh,
}: Extract<Message, { type: 'loot' }>['credentials']): Credential[] =>
  [access, refresh].filter((each) => each !== null);
