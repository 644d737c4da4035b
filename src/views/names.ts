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
  const region = regionOf(actor, cast);
  return `${plainName(actor, cast)}${region ? ` in region ${region}` : ''}`;
}

/** As a heading, where servers of several regions stand side by side: `The api (region 2)`. */
export function titleOf(actor: ActorName, { cast }: Pick<Trace, 'cast'>): string {
  const region = regionOf(actor, cast);
  return `${capital(plainName(actor, cast))}${region ? ` (region ${region})` : ''}`;
}

function plainName(actor: ActorName, cast: Trace['cast']): string {
  const role = cast.find(({ name }) => name === actor)?.role ?? 'api';
  if (actor === 'billing') return 'the billing service';
  if (role === 'relying-party') return `the ${actor}`;
  const [person = actor, device] = actor.split('.');
  return servers[role] ?? (device ? `${capital(person)}’s ${device}` : capital(person));
}

/** Where there are several of them: `api-2` is the one in region 2, and `api` that in region 1. */
function regionOf(actor: ActorName, cast: Trace['cast']): string | null {
  const name = actor.replace(/-\d$/, '');
  if (!cast.some((each) => each.name === `${name}-2`)) return null;
  return /-(\d)$/.exec(actor)?.[1] ?? '1';
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
