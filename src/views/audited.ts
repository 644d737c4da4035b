/** An audit as a lesson shows it: the description as a file, the record, the changes and the five answers. */
import { type Audit, type Found, sayDuration, sayReach, sayWorst } from '#sandbox';
import { capital } from './names.ts';

export type RecordRow = {
  event: string;
  does: string;
  whom: string;
  worst: string;
  because: string;
};

const names: Readonly<Record<Found['event'], string>> = {
  logout: 'Logout',
  'logout-everywhere': 'Logout everywhere',
  'logout-elsewhere': 'Logout everywhere else',
  'ended-from-list': 'Ended from a list',
  'password-change': 'New password',
  'disabled-user': 'Account disabled',
  'forced-logout': 'Forced logout',
  demotion: 'A role taken away',
  detection: 'A theft noticed',
};

export const recordRows = ({ endings }: Audit): RecordRow[] =>
  endings.map((ending) => ({
    event: names[ending.event],
    does: ending.does,
    whom: sayReach(ending),
    worst: sayWorst(ending),
    because: ending.causes[0] ? `${ending.causes[0].setting} ${ending.causes[0].value}` : '–',
  }));

/** The longest of all: what a team may promise. */
export function worstOf({ endings }: Audit): { event: string; worst: string } {
  const size = ({ worstCaseMs }: Found) => worstCaseMs ?? Number.POSITIVE_INFINITY;
  const [first] = endings.toSorted((one, other) => size(other) - size(one));
  if (!first) throw new Error('no event ends access');
  return { event: names[first.event], worst: sayWorst(first) };
}

export type Change = { says: string; sets: string; cuts: readonly string[]; reads: string };

/** The best change for each event; one that is the best for several is said once. */
export function changesFor({ endings, cost }: Audit): Change[] {
  const best = endings.flatMap(({ event, worstCaseMs, improvements: [first] }) =>
    first ? [{ event, worstCaseMs, first }] : [],
  );
  return [...new Set(best.map(({ first }) => first.change))].flatMap((change) => {
    const all = best.filter(({ first }) => first.change === change);
    const [one] = all;
    if (!one) return [];
    return [
      {
        says: `${capital(one.first.says)} (${one.first.standard})`,
        sets: Object.entries(one.first.sets)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
        cuts: all.map(
          ({ event, worstCaseMs, first }) =>
            `${names[event]}: ${sayDuration(worstCaseMs ?? 0)} → ${sayDuration(first.worstCaseMs)}`,
        ),
        reads:
          one.first.cost.storeReads === cost.storeReads
            ? 'nothing that is counted'
            : `store reads on a day of ${cost.requests} requests: ${cost.storeReads} → ${one.first.cost.storeReads}`,
      },
    ];
  });
}

/** As somebody would write it down; two levels are all that a description has. */
export const descriptionText = (written: Readonly<Record<string, unknown>>): string =>
  Object.entries(written)
    .flatMap(([name, value]) => {
      if (Array.isArray(value)) return [`${name}:`, ...value.map((each) => `  - ${each}`)];
      if (typeof value !== 'object' || value === null) return [`${name}: ${value}`];
      const inside = Object.entries(value).map(([key, each]) => `  ${key}: ${each}`);
      return [`${name}:`, ...inside];
    })
    .join('\n');
