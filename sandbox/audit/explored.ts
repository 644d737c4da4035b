/** Every order of the events that this system has, up to a depth: which properties hold, and the shortest orders that break the others. */

import { type Alphabet, type Intent, standardAlphabet } from '../explore/alphabet.ts';
import { type Exploration, explore } from '../explore/explore.ts';
import { readScenario } from '../model/scenario-file.ts';
import type { Ms } from '../model/time.ts';
import type { Audited } from './audited.ts';
import { notDone } from './not-done.ts';

/** Deep enough for a login, a theft, an act and a use of what was stolen, with one thing more. */
const DEPTH = 5;
const STATES_MAX = 5_000;

/** `withinMs`: also that nothing goes on for longer than this after an act that ends access. */
export function exploreAll(system: Audited, withinMs: Ms | null): Exploration | null {
  const alphabet = alphabetOf(system);
  if (!alphabet.some(({ do: verb }) => ENDINGS.includes(verb))) return null;
  return explore(
    { model: system.model, changes: system.settings },
    {
      alphabet,
      depth: DEPTH,
      statesMax: STATES_MAX,
      ...(withinMs !== null && { budgetMs: withinMs + 1 }),
    },
  );
}

const ENDINGS = ['logout', 'logout-everywhere', 'change-password', 'force-logout', 'disable-user'];

/** Two devices, a thief and the operator; no machine fails, and nobody does what this system has not. */
const alphabetOf = ({ events }: Audited): Alphabet =>
  standardAlphabet('none').filter(
    (intent) => !stepsOf(intent).some((does) => notDone(does, events)),
  );

const stepsOf = (intent: Intent) =>
  readScenario({
    format: 1,
    id: 'one',
    question: '',
    until: '1s',
    steps: [{ at: '0s', ...intent }],
  }).steps.map(({ does }) => does);
