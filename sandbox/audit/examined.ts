/** Every scenario on the system’s own settings: what it shows there, or why it cannot be played. */
import { InputError } from '../model/input-error.ts';
import type { ReadScenario } from '../model/scenario-file.ts';
import type { Step } from '../model/step.ts';
import type { Judgement } from '../model/verdict.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Audited } from './audited.ts';
import { replayed } from './directed.ts';
import { notDone } from './not-done.ts';

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
