/** What a user's page and a thief have in common: credentials, and how to use and renew them. */
import { present } from '../choices/binding.ts';
import type { ActorName } from '../model/actor.ts';
import { type Credentials, handleOf } from '../model/credential.ts';
import { type Call, type Heard, type Response, send } from '../model/message.ts';
import type { Answer } from './rules.ts';

/** `door`: the server that signs people in and out. `waiting`: the refused call that a renewal is for. */
export type Client = {
  door: ActorName;
  api: ActorName;
  held: Credentials | null;
  waiting: Call | null;
};

export type Refused = Heard<Extract<Response, { type: 'refusal' }>>;

export const call = ({ held, api }: Client, ifRefused: Call['ifRefused']): Answer<Client> =>
  held ? { effects: [send(api, present(held.access, ifRefused))] } : {};

export const renew = ({ held, door }: Client, waiting: Call | null): Answer<Client> =>
  held?.refresh
    ? { next: { waiting }, effects: [send(door, { type: 'renew', credential: held.refresh })] }
    : {};

/** What was refused is asked once more, and only once. */
export const renewed = ({ waiting, api }: Client, held: Credentials): Answer<Client> => ({
  next: { held, waiting: null },
  effects: waiting ? [send(api, present(held.access, 'give-up'))] : [],
});

export const hasRefreshToken = ({ held }: Client): boolean => held?.refresh != null;

/** An answer about a credential no longer held says nothing about the one that is. */
export const isStale = ({ held }: Client, { call }: Refused): boolean =>
  !held || handleOf(held.access) !== handleOf(call.credential);

export const canRenew = (client: Client, refused: Refused): boolean =>
  !isStale(client, refused) && refused.call.ifRefused === 'renew' && hasRefreshToken(client);
