/** Which properties an alphabet can say anything about. */
import { InputError, unknownName } from '../model/input-error.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Property } from '../model/verdict.ts';
import { cutOffWithin } from '../verdicts/cut-off-within-budget.ts';
import { properties as all } from '../verdicts/index.ts';
import type { World } from '../world/world.ts';
import { traceOf } from '../world/world.ts';

type Doing = Step['does'];

/** The acts that are done by steps, where step and act have different names. */
const acts: Readonly<Record<string, readonly string[]>> = {
  'end-listed': ['ended-from-list'],
  'change-password': ['password-change'],
  'disable-user': ['disabled-user'],
  'force-logout': ['forced-logout'],
  demote: ['demotion'],
  'withdraw-key': ['key-withdrawn'],
  'leave-app': ['app-logout', 'single-logout'],
  'open-link': ['password-reset', 'link-opened'],
  fixate: ['plant'],
};

const comesOf = (does: Doing): readonly string[] => [
  does.type,
  ...(acts[does.type] ?? []),
  ...(does.type === 'detect' ? (acts[does.then] ?? []) : []),
];

/** Those that were asked for, or every one that these steps can break. */
export function propertiesFor(
  world: World,
  steps: readonly Step[],
  {
    properties,
    budgetMs,
  }: { properties?: readonly string[] | undefined; budgetMs?: Ms | undefined },
): Property<unknown>[] {
  const known = all.map(({ fold }) => fold);
  const budget = budgetMs === undefined ? [] : [asUnknown(cutOffWithin(budgetMs))];
  if (properties) {
    const names = [...known, ...budget].map(({ id }) => id);
    const stray = properties.find((id) => !names.includes(id));
    if (stray !== undefined) throw unknownName('property', stray, names);
    return [...known, ...budget].filter(({ id }) => properties.includes(id));
  }
  const done = steps.flatMap(({ does }) => comesOf(does));
  const found = known.filter(
    ({ concerns, concernsMessages = [], ...property }) =>
      [...concerns, ...concernsMessages].some((each) => done.includes(each)) &&
      (property.id === 'stream-ends-with-session'
        ? done.includes('open-stream')
        : (property.needs?.(traceOf(world)) ?? true)),
  );
  if (found.length + budget.length > 0) return [...found, ...budget];
  throw new InputError('nothing in this alphabet can break a property: it needs an ending act.');
}

const asUnknown = <State>(property: Property<State>): Property<unknown> => ({
  ...property,
  see: (state, entry) => property.see(state as State, entry),
  broken: (state) => property.broken(state as State),
});
