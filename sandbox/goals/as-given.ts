/** Whether a run still is the one that a goal is about: nothing changed but what is open, nobody acting but who may. */
import type { ActorName } from '../model/actor.ts';
import { InputError } from '../model/input-error.ts';
import { readSettings } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import { readScenario } from '../model/scenario-file.ts';
import { keyOf, type Settings, settingNames } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import { formatDuration } from '../model/time.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { verbsOf } from '../model/verbs/index.ts';
import type { Clause, Measured, Start } from './goal.ts';

export const asGiven = (start: Start): Clause => ({
  id: 'as-given',
  says: 'What is given stays as it is; only what is open is changed.',
  measure: (_, trace) => {
    const wrong = modelIn(trace, start) ?? settingIn(trace, start) ?? stepIn(trace, start);
    return wrong ?? { shows: 'as given', holds: true };
  },
});

const changed = (shows: string): Measured => ({ shows, holds: false });

function modelIn({ model, untilMs }: Trace, { models, scenario }: Start): Measured | null {
  if (!models.includes(model.id)) return changed(`${model.id} is not among the models`);
  return formatDuration(untilMs) === scenario.until
    ? null
    : changed('the run ends at another time');
}

/** The first setting that is neither open nor as given. */
function settingIn(trace: Trace, start: Start): Measured | null {
  const open = start.open.map(keyOf);
  const chosen = Object.entries(trace.settings).filter(([key]) => open.some((own) => own === key));
  const expected = settled(trace, start, Object.fromEntries(chosen));
  const strange = settingNames.find((name) => {
    const key = keyOf(name);
    return !expected || JSON.stringify(trace.settings[key]) !== JSON.stringify(expected[key]);
  });
  return strange ? changed(`${strange} is not open`) : null;
}

/** Null: these do not fit together, so something else was changed as well. */
function settled({ model }: Trace, { scenario }: Start, chosen: Partial<Settings>) {
  try {
    return resolveSettings(model, { ...readSettings(scenario.settings ?? {}), ...chosen });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The first step that is missing, or that somebody has done who may not act. */
function stepIn(trace: Trace, { scenario, actors }: Start): Measured | null {
  const given = readScenario(scenario).steps;
  const done = trace.entries.filter(isStep);
  const missing = given.find(
    (step) => !done.some((entry) => entry.atMs === step.atMs && isOf(entry, step)),
  );
  if (missing)
    return changed(`${missing.who} no longer does what was given (${missing.does.type})`);
  const strange = done.find(
    (entry) => !given.some((step) => isOf(entry, step)) && !actors.includes(doerOf(entry)),
  );
  return strange ? changed(`${doerOf(strange)} may not be made to act`) : null;
}

/** Whatever somebody was told by the scenario, not by others or by a timer of their own. */
const isStep = ({ actor, heard }: Entry): boolean =>
  heard.from === actor &&
  ('by' in heard || Object.hasOwn(verbsOf(actor) ?? {}, heard.type) || heard.type === 'steal');

const doerOf = ({ actor, heard }: Entry): ActorName => ('by' in heard ? heard.by : actor);

/** A poll comes again. */
function isOf({ atMs, actor, heard }: Entry, { who, does, atMs: firstMs }: Step): boolean {
  const { from: _, clockMs: __, ...told } = heard;
  if (actor !== who || JSON.stringify(told) !== JSON.stringify(does)) return false;
  return does.type === 'poll'
    ? atMs >= firstMs && (atMs - firstMs) % does.everyMs === 0
    : atMs === firstMs;
}
