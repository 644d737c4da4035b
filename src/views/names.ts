/** What an actor is called in a sentence. */
import type { ActorName, Trace } from '#sandbox';

const servers: Readonly<Record<string, string>> = {
  'session-server': 'the session server',
  'jwt-issuer': 'the issuer',
  operator: 'the operator',
  gateway: 'the gateway',
  bff: 'the backend for the page',
  'account-server': 'the account server',
  api: 'the api',
  replica: 'the api’s copy of the store',
  network: 'the network',
  'identity-provider': 'the identity provider',
};

/** `Alice’s laptop`, `Mallory`, `the issuer`. */
export function nameOf(actor: ActorName, { cast }: Pick<Trace, 'cast'>): string {
  const role = cast.find(({ name }) => name === actor)?.role ?? 'api';
  if (actor === 'billing') return 'the billing service';
  if (role === 'relying-party') return `the ${actor}`;
  const [person = actor, device] = actor.split('.');
  return servers[role] ?? (device ? `${capital(person)}’s ${device}` : capital(person));
}

/** As a heading, where servers of several regions stand side by side: `The api (region 2)`. */
export function titleOf(actor: ActorName, trace: Pick<Trace, 'cast'>): string {
  const [, region] = /-(\d)$/.exec(actor) ?? [];
  return `${capital(nameOf(actor, trace))}${region ? ` (region ${region})` : ''}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
