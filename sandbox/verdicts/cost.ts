/** What a run cost the machines: look-ups, writes, cryptography, bytes and hops. */
import { httpText } from '../choices/carrier.ts';
import { standIn } from '../choices/spelling.ts';
import type { Effect } from '../model/effect.ts';
import { crossesNetwork } from '../model/network.ts';
import type { Trace } from '../model/trace.ts';
import type { Cost } from '../model/verdict.ts';
import { sendsIn } from './reading.ts';

const LOGIN = ['sign-in', 'signed-in'];

export function costOf(trace: Trace): Cost {
  return { ...workOf(trace), ...trafficOf(trace) };
}

function workOf({ entries }: Trace) {
  const done = entries.flatMap(({ effects }) => effects.map(({ type }) => type));
  const count = (type: Effect['type']) => done.filter((each) => each === type).length;
  return {
    storeReads: count('read'),
    storeWrites: count('write'),
    signatures: count('sign') + count('seal'),
    verifications: count('verify') + count('unseal'),
  };
}

function trafficOf({ cast, entries, settings }: Trace) {
  const spell = standIn(settings.algorithm);
  const roles = new Map(cast.map(({ name, role }) => [name, role]));
  const sent = entries
    .flatMap((entry) => sendsIn(entry).map((send) => ({ ...send, from: entry.actor })))
    .filter(({ message, from, to }) => from !== to && !LOGIN.includes(message.type));
  const crossing = sent.filter(({ from, to }) => {
    const [sender, receiver] = [roles.get(from), roles.get(to)];
    return sender && receiver && crossesNetwork(sender, receiver);
  });
  const sizes = sent.map(({ message }) => httpText(message, spell, settings)?.length ?? 0);
  return { wireBytes: sizes.reduce((sum, size) => sum + size, 0), hops: crossing.length };
}
