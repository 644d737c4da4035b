/** Writes a scenario as a file holds it: what `scenario-file.ts` reads, without what goes without saying. */
import type { Scenario } from './scenario.ts';
import { type Line, type ScenarioFile, verbFor } from './scenario-file.ts';
import type { Does, Step } from './step.ts';
import { formatDuration, type Ms } from './time.ts';

/** `models`: those that the file is to ask for; none where the reader chooses. */
export const writeScenario = (
  { id, question, untilMs, settings, steps }: Scenario,
  models: readonly string[] | null = null,
): ScenarioFile => ({
  format: 1,
  id,
  question,
  until: formatDuration(untilMs),
  ...(models && { models: [...models] }),
  ...(Object.keys(settings).length > 0 && { settings: { ...settings } }),
  steps: steps.map(writeStep),
});

export function writeStep(step: Step): Line {
  const line = lineOf(step);
  const { defaults } = verbFor(line, 'step');
  const said = Object.entries(line).filter(
    ([name, value]) => value !== undefined && value !== spell(defaults[name]),
  );
  return { at: line.at, who: line.who, do: line.do, ...Object.fromEntries(said) };
}

/** What happens to somebody is written by who does it. */
function lineOf({ atMs, who, does }: Step): Line {
  const { type, ...fields } = does;
  if (!('by' in does)) return { at: formatDuration(atMs), who, do: type, ...fieldsOf(does) };
  const { by, ...rest } = fields as { by: string };
  const written = { at: formatDuration(beganMs(does, atMs)), who: by, do: type };
  if (does.type === 'csrf') {
    const { method, how, target } = does;
    return { ...written, from: does.origin, victim: who, method, how, target };
  }
  const { ageMs: _, ...said } = rest as { ageMs?: Ms };
  const age = does.type === 'steal' && does.ageMs > 0 ? { age: formatDuration(does.ageMs) } : {};
  return { ...written, ...said, from: who, ...age };
}

const beganMs = (does: Does, atMs: Ms): Ms => ('ageMs' in does ? atMs + does.ageMs : atMs);

/** Durations lose their unit's name, and a planted ID says where it is from. */
function fieldsOf(does: Does): Record<string, unknown> {
  const { type, ...fields } = does;
  if (type === 'force-logout') return aboutWhom(does);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === 'origin') return ['from', value];
      return name.endsWith('Ms') ? [name.slice(0, -2), shiftOf(Number(value))] : [name, value];
    }),
  );
}

function aboutWhom({ user, device }: Extract<Does, { type: 'force-logout' }>) {
  if (device === null) return { user };
  return device.startsWith(`${user}.`) ? { device } : { user, device };
}

const shiftOf = (ms: Ms): string => (ms < 0 ? '-' : '') + formatDuration(Math.abs(ms));

/** A default of no time at all is a number inside and a word outside. */
const spell = (value: unknown): unknown => (value === 0 ? formatDuration(0) : value);
