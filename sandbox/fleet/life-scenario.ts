/** Writes one life down as a scenario, step by step, for the world to run. */
import { InputError } from '../model/input-error.ts';
import type { ModelId } from '../model/model.ts';
import { writeSetting } from '../model/read-setting.ts';
import type { ScenarioFile } from '../model/scenario-file.ts';
import { keyOf, type Settings } from '../model/settings/index.ts';
import { formatDuration, type Ms } from '../model/time.ts';
import { newChance } from './chance.ts';
import { type Fleet, fleetSettings, longestLife, settingsIn } from './fleet.ts';
import { drawLife, type Life, NEVER, newLife } from './life.ts';

const LAPTOP = 'alice.laptop';
const PHONE = 'alice.phone';

/** The individual of this number, as the whole fleet has it. */
export function individual(fleet: Fleet, index: number): Life {
  if (!(Number.isInteger(index) && index >= 0 && index < fleet.sessions)) {
    throw new InputError(
      `individual ${index}: a fleet of ${fleet.sessions} has 0 to ${fleet.sessions - 1}`,
    );
  }
  const life = newLife();
  const { seed, population } = fleet;
  drawLife(life, { seed, population, longestMs: longestLife(fleet), chance: newChance() }, index);
  return life;
}

export function lifeScenario(fleet: Fleet, index: number): ScenarioFile {
  const life = individual(fleet, index);
  return {
    format: 1,
    id: `individual-${index}`,
    question: `What becomes of individual ${index} of the fleet with seed ${fleet.seed}?`,
    until: formatDuration(life.untilMs),
    steps: [...comings(life), ...once(life), ...theft(life)],
    settings: { ...written(fleet), hop: '0s' },
  };
}

/** The settings that were changed, as a file writes them; every model reads them alike. */
function written({ models, changes }: Fleet): Record<string, string> {
  const [first] = models;
  if (first === undefined) return {};
  const settings: Settings = { ...settingsIn(first satisfies ModelId, {}), ...changes };
  const changed = fleetSettings.filter((name) => keyOf(name) in changes);
  return Object.fromEntries(changed.map((name) => [name, writeSetting(name, settings)]));
}

const at = (atMs: Ms, who: string, does: string, rest: object = {}) => ({
  at: formatDuration(atMs),
  who,
  do: does,
  ...rest,
});

const comings = ({ loginMs, everyMs, visits }: Life) => [
  at(loginMs, LAPTOP, 'login'),
  ...Array.from({ length: visits }, (_, index) =>
    at(loginMs + (index + 1) * everyMs, LAPTOP, 'request'),
  ),
];

const once = ({ logoutMs, orderedMs, phoneLoginMs, phoneAskMs }: Life) =>
  [
    at(phoneLoginMs, PHONE, 'login'),
    at(orderedMs, 'admin', 'force-logout', { user: 'alice' }),
    at(phoneAskMs, PHONE, 'request'),
    at(logoutMs, LAPTOP, 'logout'),
  ].filter((_, index) => [phoneLoginMs, orderedMs, phoneAskMs, logoutMs][index] !== NEVER);

const theft = ({ stolenMs, triedMs, triesEveryMs }: Life) =>
  stolenMs === NEVER
    ? []
    : [
        at(stolenMs, 'mallory', 'steal', { via: 'malware', from: LAPTOP }),
        at(triedMs, 'mallory', 'poll', { every: formatDuration(triesEveryMs), renews: true }),
      ];
