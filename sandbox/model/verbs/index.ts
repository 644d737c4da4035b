/** Who may do what: the vocabulary of scenario files. */
import { deviceVerbs } from './device.ts';
import { DEVICE, NETWORK, OPERATOR, THIEF } from './fields.ts';
import { networkVerbs } from './network.ts';
import { operatorVerbs } from './operator.ts';
import { thiefVerbs } from './thief.ts';
import type { Verb } from './verb.ts';

export { NETWORK, OPERATOR, THIEF } from './fields.ts';
export { thefts } from './thief.ts';

export type Verbs = Readonly<Record<string, Verb>>;

/** The verbs of this actor; null where nobody is called so. */
export function verbsOf(who: string): Verbs | null {
  if (who === THIEF) return thiefVerbs;
  if (who === OPERATOR) return operatorVerbs;
  if (who === NETWORK) return networkVerbs;
  return DEVICE.test(who) ? deviceVerbs : null;
}
