/** What a user's page and a thief have in common: credentials, and how to use and renew them. */
import { hasRunOut } from '../choices/binding/dbsc.ts';
import { present } from '../choices/binding/present.ts';
import { asMade } from '../choices/carrier/forged.ts';
import type { ActorName } from '../model/actor.ts';
import {
  type AccessCredential,
  type Credentials,
  handleOf,
  type RefreshToken,
  type SessionId,
} from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Call, Heard, Manner, Of, Response } from '../model/message.ts';
import type { Taken } from '../model/out-of-band.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Want } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { holdsKeyOf, type Prover, proofFor } from './prover.ts';
import type { Answer } from './rules.ts';

/**
 * `device`: its own name. `door`: the server that signs people in and out. `apis`: whom to ask, by
 * region. `behind`: the api behind an edge, where there is one. `waiting`: the call that a renewal is for.
 */
export type Client = Prover & {
  settings: Settings;
  device: ActorName;
  door: ActorName;
  apis: readonly ActorName[];
  behind: ActorName | null;
  /** The service behind the api, for who knows where it is. */
  billing: ActorName | null;
  held: Taken | null;
  waiting: Call | null;
};

/** What using credentials changes in a client. */
export type Changes = Pick<Prover, 'proofs' | 'lastProof' | 'nonce'> & {
  held: Credentials | null;
  waiting: Call | null;
};

export type Refused = Heard<Extract<Response, { type: 'refusal' }>>;
export type NotRenewed = Heard<Extract<Response, { type: 'not-renewed' }>>;

type Ask = {
  wants: Want;
  region: number;
  ifRefused: Call['ifRefused'];
  slowMs?: Ms;
  manner?: Manner;
  address?: string;
  stream?: 'open' | 'again';
};

export function call(client: Client, ask: Ask, clockMs: Ms): Answer<Changes> {
  const access = client.held?.access;
  return access ? show(client, access, ask, apiFor(client, ask.wants, ask.region), clockMs) : {};
}

function show(
  client: Client,
  access: AccessCredential,
  { wants, ifRefused, slowMs = 0, ...ask }: Omit<Ask, 'region'>,
  to: ActorName,
  clockMs: Ms,
): Answer<Changes> {
  const { proof, next } = proofFor(client, access, wants, clockMs);
  const shown = { ...present(access, wants, ifRefused, proof), ...asBefore(ask) };
  return { next, effects: [send(to, slowMs > 0 ? { ...shown, slowMs } : shown)] };
}

/** What a request says of itself, it says when it is made again. */
export const asBefore = ({
  manner,
  stream,
  address,
}: Pick<Call, 'manner' | 'stream' | 'address'>) => ({
  ...asMade(manner),
  ...(stream && { stream }),
  ...(address && { address }),
});

/**
 * A token that was made for the api behind an edge is shown there, and for an invoice to the service
 * that has them, by whoever knows where that is; all else at the front.
 */
export function apiFor(
  { apis, behind, billing, held }: Pick<Client, 'apis' | 'behind' | 'billing' | 'held'>,
  wants: Want,
  region: number,
): ActorName {
  const front = apis[region - 1];
  if (front === undefined) throw new Error(`there is no region ${region}`);
  if (held?.access?.kind !== 'jwt') return front;
  return (wants === 'invoice' && billing) || behind || front;
}

/** What can be exchanged for something newer: a refresh token, or a bound cookie by whoever has its key. */
function renewable(client: Client): RefreshToken | SessionId | null {
  const { held } = client;
  if (held?.refresh) return held.refresh;
  const access = held?.access;
  return access?.kind === 'session-id' &&
    access.bound?.untilMs != null &&
    holdsKeyOf(client, access)
    ? access
    : null;
}

export const hasRenewable = (client: Client): boolean => renewable(client) !== null;

export function renew(client: Client, waiting: Call | null, clockMs: Ms): Answer<Changes> {
  const credential = renewable(client);
  if (!credential) return {};
  const { proof, next } = proofFor(client, credential, 'token', clockMs);
  const ask = send(client.door, { type: 'renew', credential, proof });
  return { next: { ...next, waiting }, effects: [ask] };
}

/** What was refused is asked once more, and only once. */
export function renewed(client: Client, held: Credentials, clockMs: Ms): Answer<Changes> {
  const done = { held, waiting: null };
  if (!client.waiting) return { next: done };
  const { wants } = client.waiting;
  const ask = { wants, ifRefused: 'give-up', ...asBefore(client.waiting) } as const;
  const now = { ...client, ...done };
  const { next, effects = [] } = show(now, held.access, ask, apiFor(now, wants, 1), clockMs);
  return { next: { ...next, ...done }, effects };
}

/** A browser drops a bound cookie when its time is up, and renews before it asks anything. */
export const mustRenewFirst = (client: Client, clockMs: Ms): boolean =>
  client.held?.access != null && hasRunOut(client.held.access, clockMs) && hasRenewable(client);

/** A server may send a fresh cookie with its answer; one about a credential no longer held is too late. */
export const answered = (
  { held }: Pick<Client, 'held'>,
  { call, credentials }: Of<'answer'>,
): Answer<Changes> =>
  credentials && held && isHeld(held, call)
    ? { next: { held: { ...held, access: credentials.access } } }
    : {};

/** An answer about a credential no longer held says nothing about the one that is. */
export const isStale = ({ held }: Pick<Client, 'held'>, { call }: Refused): boolean =>
  !held || !isHeld(held, call);

const isHeld = ({ access }: Taken, { credential }: Call): boolean =>
  access !== null && handleOf(access) === handleOf(credential);

export const canRenew = (client: Client, refused: Refused): boolean =>
  !isStale(client, refused) &&
  isAboutCredential(refused) &&
  refused.call.ifRefused === 'renew' &&
  hasRenewable(client);

/** What no other credential would mend: a server in trouble, or a role that the person does not have. */
const OTHER_CAUSES: readonly Refusal[] = [
  'store-unavailable',
  'issuer-unavailable',
  'role-missing',
];

export const isAboutCredential = ({ why }: Pick<Refused, 'why'>): boolean =>
  !OTHER_CAUSES.includes(why);
