/** Every scenario on the system’s own settings: what it shows there, or why it cannot be played. */
import type { Triggered } from '../model/detection.ts';
import { InputError } from '../model/input-error.ts';
import type { ReadScenario } from '../model/scenario-file.ts';
import type { Step } from '../model/step.ts';
import type { Judgement } from '../model/verdict.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Audited } from './audited.ts';
import { replayed } from './directed.ts';
import type { Events } from './events.ts';

export type Examined =
  | {
      id: string;
      applies: true;
      scenario: ReadScenario;
      judgement: Judgement;
      /** Whether the network or a machine fails in it. */
      faulty: boolean;
    }
  | { id: string; applies: false; because: string };

export const examine = (system: Audited): Examined[] =>
  Object.values(scenarios).map((scenario) => examineOne(scenario, system));

function examineOne(scenario: ReadScenario, system: Audited): Examined {
  const { id, models, steps } = scenario;
  if (models && !models.includes(system.model.id)) {
    return { id, applies: false, because: `it is about ${models.join(', ')}` };
  }
  const strange = steps.map(({ does }) => notDone(does, system.events)).find((why) => why);
  if (strange) return { id, applies: false, because: strange };
  try {
    const { judgement } = replayed(system, scenario);
    return { id, applies: true, scenario, judgement, faulty: steps.some(isFault) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { id, applies: false, because: error.message };
  }
}

const isFault = ({ who }: Step): boolean => who === 'network';

/** What a detector sets off, and the event that it is. */
const triggers: Readonly<Record<Triggered, Events['detection'] | null>> = {
  'force-logout': 'forced-logout',
  'disable-user': 'disabled-user',
  'withdraw-key': null,
};

/** An act that does not happen in this system as the scenario says. */
function notDone(does: Step['does'], events: Events): string | null {
  switch (does.type) {
    case 'logout':
      return events.logout === 'clears-browser' ? 'no server hears of a logout here' : null;
    case 'logout-everywhere':
      return notOffered(does.keepThis ? 'logout-elsewhere' : 'logout-everywhere', events);
    case 'end-listed':
      return notOffered('ended-from-list', events);
    case 'change-password':
      return events['password-change'] === 'ends-others' && !does.endOthers
        ? 'a new password always ends the other sessions here'
        : null;
    case 'disable-user':
      return events['disabled-user'] === 'refuses-logins' ? 'disabling ends no session here' : null;
    case 'force-logout':
      return notOffered('forced-logout', events);
    case 'detect':
      return events.detection === triggers[does.then]
        ? null
        : `no sign of theft leads to ${does.then} here`;
    default:
      return null;
  }
}

const notOffered = (name: keyof Events, events: Events): string | null =>
  ['nothing', 'not-offered'].includes(events[name]) ? `there is no ${name} here` : null;
