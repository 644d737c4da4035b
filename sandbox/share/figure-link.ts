/**
 * Links to figures: `?free.scenario=steal-then-logout&free.models=bff&free.at=5m#free`.
 *
 * They say in plain words what was changed of a figure. One that says which scenario is played can be
 * opened elsewhere; any other needs its figure.
 */
import { InputError, unknownName } from '../model/input-error.ts';
import { parseDuration } from '../model/time.ts';
import { writeScenario } from '../model/write-scenario.ts';
import { scenarios } from '../scenarios/index.ts';
import { demandUsable, type Shared } from './shared.ts';

/** What a figure's link says, key by key; null where it is none. */
function changesOf(address: string): { figure: string; said: Map<string, string> } | null {
  const query = address.split('#', 1).join().split('?')[1];
  const figure = address.split('#')[1] ?? '';
  if (!query || figure === '') return null;
  const said = new Map<string, string>();
  for (const part of query.split('&')) {
    const [key = '', value = ''] = part.split('=').map(plain);
    if (key.startsWith(`${figure}.`)) said.set(key.slice(figure.length + 1), value);
  }
  return said.size > 0 ? { figure, said } : null;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Throws an {@link InputError} where the link cannot be understood without its page. */
export function readFigureLink(address: string): Shared | null {
  const changes = changesOf(address);
  if (!changes) return null;
  const { figure, said } = changes;
  const { scenario: id, models, at, ...settings } = Object.fromEntries(said);
  if (id === undefined)
    throw new InputError(
      `this link belongs to the figure “${figure}” of its page, and says only what was changed there: open it in the browser`,
    );
  const found = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  if (!found) throw unknownName('scenario', id, Object.keys(scenarios));
  const file = writeScenario(found, found.models);
  const { steps } = writeScenario(found);
  return demandUsable({
    scenario: file,
    branch: { name: '', cutMs: null, lines: steps as Shared['branch']['lines'] },
    untilMs: found.untilMs,
    settings,
    systems: (models?.split(',') ?? found.models?.slice(0, 1) ?? ['stateless-jwt']).map(
      (model) => ({ model, settings: {} }),
    ),
    looking: 0,
    cursor: { atMs: at === undefined ? found.untilMs : momentOf(at), entry: null },
  });
}

function momentOf(at: string): number {
  const ms = parseDuration(at);
  if (ms === null) throw new InputError(`the link asks for the moment "${at}", which is no moment`);
  return ms;
}
