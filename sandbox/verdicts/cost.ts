/** What a run cost the machines: look-ups, writes, cryptography, bytes and hops. */
import { httpText } from '../choices/carrier.ts';
import { standIn } from '../choices/spelling.ts';
import { crossesNetwork } from '../model/network.ts';
import type { Trace } from '../model/trace.ts';
import type { Cost } from '../model/verdict.ts';
import { sendsIn } from './reading.ts';

const LOGIN = ['sign-in', 'signed-in'];

export function costOf(trace: Trace): Cost {
  const spell = standIn(trace.settings.algorithm);
  const roles = new Map(trace.cast.map(({ name, role }) => [name, role]));
  const count = { read: 0, write: 0, sign: 0, verify: 0 };
  let wireBytes = 0;
  let hops = 0;
  for (const entry of trace.entries) {
    for (const { type } of entry.effects) if (type in count) count[type as keyof typeof count] += 1;
    for (const { to, message } of sendsIn(entry)) {
      if (LOGIN.includes(message.type)) continue;
      wireBytes += httpText(message, spell)?.length ?? 0;
      const [from, into] = [roles.get(entry.actor), roles.get(to)];
      if (from && into && crossesNetwork(from, into)) hops += 1;
    }
  }
  const { read: storeReads, write: storeWrites, sign: signatures, verify: verifications } = count;
  return { storeReads, storeWrites, signatures, verifications, wireBytes, hops };
}
