/** What a user's page and a thief have in common: credentials, and how to use and renew them. */
import { present } from '../choices/binding.ts';
import type { ActorName } from '../model/actor.ts';
import { type Credentials, handleOf } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Call, Heard, Of, Response } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Want } from '../model/step.ts';
import type { Answer } from './rules.ts';

/**
 * `door`: the server that signs people in and out. `apis`: whom to ask, by region. `behind`: the api
 * behind an edge, where there is one. `waiting`: the refused call that a renewal is for.
 */
export type Client = {
  settings: Settings;
  door: ActorName;
  apis: readonly ActorName[];
  behind: ActorName | null;
  held: Credentials | null;
  waiting: Call | null;
};

export type Refused = Heard<Extract<Response, { type: 'refusal' }>>;

type Ask = { wants: Want; region: number; ifRefused: Call['ifRefused'] };

export const call = (client: Client, { wants, region, ifRefused }: Ask): Answer<Client> =>
  client.held
    ? { effects: [send(apiFor(client, region), present(client.held.access, wants, ifRefused))] }
    : {};

/** A token that was made for the api behind an edge is shown there; all else at the front. */
function apiFor({ apis, behind, held }: Client, region: number): ActorName {
  const front = apis[region - 1];
  if (front === undefined) throw new Error(`there is no region ${region}`);
  return behind && held?.access.kind === 'jwt' ? behind : front;
}

export const renew = ({ held, door }: Client, waiting: Call | null): Answer<Client> =>
  held?.refresh
    ? { next: { waiting }, effects: [send(door, { type: 'renew', credential: held.refresh })] }
    : {};

/** What was refused is asked once more, and only once. */
export const renewed = (client: Client, held: Credentials): Answer<Client> => ({
  next: { held, waiting: null },
  effects: client.waiting
    ? [send(apiFor({ ...client, held }, 1), present(held.access, client.waiting.wants, 'give-up'))]
    : [],
});

/** A server may send a fresh cookie with its answer; one about a credential no longer held is too late. */
export const answered = ({ held }: Client, { call, credentials }: Of<'answer'>): Answer<Client> =>
  credentials && held && isHeld(held, call)
    ? { next: { held: { ...held, access: credentials.access } } }
    : {};

export const hasRefreshToken = ({ held }: Client): boolean => held?.refresh != null;

/** An answer about a credential no longer held says nothing about the one that is. */
export const isStale = ({ held }: Client, { call }: Refused): boolean =>
  !held || !isHeld(held, call);

const isHeld = ({ access }: Credentials, { credential }: Call): boolean =>
  handleOf(access) === handleOf(credential);

export const canRenew = (client: Client, refused: Refused): boolean =>
  !isStale(client, refused) && refused.call.ifRefused === 'renew' && hasRefreshToken(client);
