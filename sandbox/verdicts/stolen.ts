/** What a thief comes by in one entry of a trace. */
import { type Credential, type Sid, sidOf } from '../model/credential.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { namesOf } from './reading.ts';

/** What was carried off or forged; or a session that a thief began herself, or whose ID she had planted before. */
export function stolenIn({ heard, actor, effects }: Entry, trace: Trace): Credential[] {
  if (heard.type === 'signed-in') {
    const { access } = heard.credentials;
    const known = namesOf(trace, 'attacker').includes(actor) || plantedIn(trace).has(sidOf(access));
    return known ? [access] : [];
  }
  if (heard.type === 'forge') {
    return effects.flatMap((effect) => (effect.type === 'forge' ? [effect.token] : []));
  }
  if (heard.type === 'app-loot') return [heard.credential];
  if (heard.type !== 'loot') return [];
  const first = heard.credentials.access ?? heard.credentials.refresh;
  return first ? [first] : [];
}

const plantedIn = ({ entries }: Trace): ReadonlySet<Sid> =>
  new Set(
    entries.flatMap(({ heard }) => (heard.type === 'plant' ? [sidOf(heard.credential)] : [])),
  );
