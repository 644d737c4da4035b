import { present } from '../choices/binding/present.ts';
import { send } from '../model/effect.ts';
import {
  asBefore,
  type Changes,
  type Client,
  isStale,
  type NotRenewed,
  type Refused,
  renew,
} from './client.ts';
import { proofFor } from './prover.ts';
import type { Answer } from './rules.ts';

/** A person who is asked for her password gives it, and the same request goes once more. */
export function againProven(client: Client, refused: Refused): Answer<Changes> | null {
  const { call: before, from, why, clockMs } = refused;
  const access = client.held?.access;
  if (why !== 'step-up-needed' || before.manner || !access || isStale(client, refused)) return null;
  const { proof, next } = proofFor(client, access, before.wants, clockMs);
  const again = {
    ...present(access, before.wants, before.ifRefused, proof),
    ...asBefore(before),
    proven: true,
  } as const;
  return { next, effects: [send(from, again)] };
}

/** A server that demands a nonce gives one out with its refusal: whoever can sign afresh asks again. */
export function againWithNonce(client: Client, refused: Refused): Answer<Changes> | null {
  const { nonce, call: before, from, clockMs } = refused;
  const access = client.held?.access;
  if (!nonce || !access || isStale(client, refused)) return null;
  const told = { ...client, nonce };
  const { proof, next } = proofFor(told, access, before.wants, clockMs);
  if (proof?.nonce !== nonce || before.proof?.nonce === nonce) return null;
  return {
    next: { ...next, nonce },
    effects: [
      send(from, {
        ...present(access, before.wants, before.ifRefused, proof),
        ...asBefore(before),
      }),
    ],
  };
}

export const renewWithNonce = (
  client: Client,
  { nonce, clockMs }: NotRenewed,
): Answer<Changes> | null =>
  nonce && nonce !== client.nonce
    ? inOne({ nonce }, renew({ ...client, nonce }, client.waiting, clockMs))
    : null;

const inOne = (first: Partial<Changes>, { next, effects = [] }: Answer<Changes>) => ({
  next: { ...first, ...next },
  effects,
});
