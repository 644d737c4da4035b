/** Says which change would shorten each worst case most, and what it costs on a day at work. */
import { type Audit, type DayCost, type Found, type Improvement, sayDuration } from '../index.ts';
import { wrap } from './layout.ts';

export function sayChanges({ endings, cost }: Audit): string {
  const best = endings.flatMap(({ event, worstCaseMs, improvements: [first] }) =>
    first ? [{ event, worstCaseMs, improvement: first }] : [],
  );
  const changes = [...new Set(best.map(({ improvement }) => improvement.change))];
  const lines = changes.map((change) =>
    sayChange(
      best.filter(({ improvement }) => improvement.change === change),
      cost,
    ),
  );
  return lines.length === 0 ? '' : ['The one change that cuts most', ...lines].join('\n');
}

type Best = { event: Found['event']; worstCaseMs: number | null; improvement: Improvement };

function sayChange(all: readonly Best[], today: DayCost): string {
  const [first] = all;
  if (!first) return '';
  const { says, standard, sets, cost } = first.improvement;
  const cuts = all.map(
    ({ event, worstCaseMs, improvement }) =>
      `${event} ${sayDuration(worstCaseMs ?? 0)} → ${sayDuration(improvement.worstCaseMs)}`,
  );
  const written = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  return [
    wrap(`- ${cuts.join('; ')}`),
    wrap(`  ${says} (${standard})`),
    wrap(`  ${written.join(' ')}`),
    wrap(`  costs, on a day of ${today.requests} requests: ${sayCost(today, cost)}`),
  ].join('\n');
}

const counted: readonly (readonly [key: keyof DayCost, says: string])[] = [
  ['storeReads', 'store reads'],
  ['refreshCalls', 'refresh calls'],
  ['signatures', 'signatures'],
  ['signIns', 'sign-ins'],
  ['hops', 'network hops'],
];

function sayCost(today: DayCost, then: DayCost): string {
  const changes = counted.flatMap(([key, says]) =>
    then[key] === today[key] ? [] : [`${says} ${today[key]} → ${then[key]}`],
  );
  const shorter = then.signedInMs < today.signedInMs;
  const promise = `users stay signed in ${sayDuration(today.signedInMs)} → ${sayDuration(then.signedInMs)}`;
  const all = [...changes, ...(shorter ? [promise] : [])];
  return all.length === 0 ? 'nothing that is counted' : all.join(', ');
}
