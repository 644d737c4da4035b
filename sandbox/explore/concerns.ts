/** Which properties an exploration can say anything about. */
import { InputError, unknownName } from '../model/input-error.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Property } from '../model/verdict.ts';
import { cutOffWithin } from '../verdicts/cut-off-within-budget.ts';
import { properties } from '../verdicts/index.ts';
import { judgedBy } from '../verdicts/property.ts';
import { traceOf, type World } from '../world/world.ts';

/** What comes of steps, where it has another name than they have. */
const comesOf: Readonly<Record<string, readonly string[]>> = {
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

const doneBy = ({ does }: Step): readonly string[] => {
  const names = does.type === 'detect' ? [does.type, does.then] : [does.type];
  return names.flatMap((name) => [name, ...(comesOf[name] ?? [])]);
};

type Asked = { properties?: readonly string[]; budgetMs?: Ms };
type Given = { world: World; steps: readonly Step[] };

/** Those that were asked for, or all that these steps can break. */
export function propertiesFor({ world, steps }: Given, asked: Asked): Property<unknown>[] {
  const budget = asked.budgetMs === undefined ? [] : [judgedBy(cutOffWithin(asked.budgetMs)).fold];
  const known = [...properties.map(({ fold }) => fold), ...budget];
  if (asked.properties) return chosen(known, asked.properties);
  const done = [...world.scenario.steps, ...steps].flatMap(doneBy);
  const found = known.filter(
    (property) =>
      [...property.concerns, ...(property.concernsMessages ?? [])].some((each) =>
        done.includes(each),
      ) && hasWhatItNeeds(property, world, done),
  );
  if (found.length > 0) return found;
  throw new InputError(
    'nothing that can be done here breaks any property: the alphabet needs an act that ends access.',
  );
}

function chosen(known: readonly Property<unknown>[], ids: readonly string[]): Property<unknown>[] {
  const names = known.map(({ id }) => id);
  const stray = ids.find((id) => !names.includes(id));
  if (stray !== undefined) throw unknownName('property', stray, names);
  return known.filter(({ id }) => ids.includes(id));
}

/** A second user, where it is about somebody else; a stream, where it is about streams. */
const hasWhatItNeeds = (
  { id, needs }: Property<unknown>,
  world: World,
  done: readonly string[],
): boolean =>
  id === 'stream-ends-with-session'
    ? done.includes('open-stream')
    : (needs?.(traceOf(world)) ?? true);
