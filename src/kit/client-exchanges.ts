/** The requests that people and thieves sent in a run, with their responses, as genuine HTTP. */

import type { Trace } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { clockTime } from '../views/clock.ts';
import { pairUp } from '../views/deliveries.ts';
import { inspect } from '../views/exchange.ts';
import type { HttpMessage } from '../views/http-lines.ts';
import { nameOf } from '../views/names.ts';

export type ClientExchange = {
  who: string;
  at: string;
  byThief: boolean;
  request: HttpMessage;
  response: HttpMessage | null;
};

export async function clientExchanges(trace: Trace): Promise<ClientExchange[]> {
  const attestation = await attest(trace);
  demandAgreement(attestation);
  const paired = pairUp(trace);
  const roleOf = (actor: string) => trace.cast.find(({ name }) => name === actor)?.role;
  return paired.exchanges.flatMap(({ request: { from, sentAt } }) => {
    const role = roleOf(from);
    if (role !== 'browser' && role !== 'attacker') return [];
    const { request, response } = inspect(paired, sentAt, attestation.tokens);
    const atMs = trace.entries[sentAt]?.atMs ?? 0;
    if (!request) return [];
    const byThief = role === 'attacker';
    return [{ who: nameOf(from, trace), at: clockTime(atMs), byThief, request, response }];
  });
}
