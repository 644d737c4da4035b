/** What a run cost the machines: look-ups, writes, cryptography, bytes and hops. */
import { httpText } from '../choices/carrier.ts';
import { standIn } from '../choices/spelling.ts';
import type { Effect } from '../model/message.ts';
import { crossesNetwork } from '../model/network.ts';
import type { Trace } from '../model/trace.ts';
import type { Cost } from '../model/verdict.ts';
import { sendsIn } from './reading.ts';

const LOGIN = ['sign-in', 'signed-in'];

export function costOf(trace: Trace): Cost {
  const effects = trace.entries.flatMap((entry) => entry.effects);
  const count = (type: Effect['type']) => effects.filter((effect) => effect.type === type).length;
  const travelled = trace.entries.flatMap((entry) =>
    sendsIn(entry)
      .filter(({ message }) => !LOGIN.includes(message.type))
      .map(({ to, message }) => ({ from: entry.actor, to, message })),
  );
  const spell = standIn(trace.settings.algorithm);
  const roles = new Map(trace.cast.map(({ name, role }) => [name, role]));
  const crossed = travelled.filter(({ from, to }) => {
    const [sender, receiver] = [roles.get(from), roles.get(to)];
    return sender && receiver && crossesNetwork(sender, receiver);
  });
  return {
    storeReads: count('read'),
    storeWrites: count('write'),
    signatures: count('sign'),
    verifications: count('verify'),
    wireBytes: travelled.reduce(
      (sum, { message }) => sum + (httpText(message, spell)?.length ?? 0),
      0,
    ),
    hops: crossed.length,
  };
}
