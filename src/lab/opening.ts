/** What a page of the lab begins with: its own two-device user, a scenario that comes with Cutoff, or what a goal gives. */
import { type Goal, models, scenarioFiles } from '#sandbox';
import { begin, type Notebook, type Sheet } from './notebook.ts';
import { sheetOf } from './sheet-of.ts';

/** Two devices are signed in, in two regions. Whoever else there is has done nothing yet. */
const own: Sheet = {
  id: 'lab',
  question: 'Alice is signed in on two devices. What happens next is up to you.',
  until: '1m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5s', who: 'alice.laptop', do: 'request' },
    { at: '20s', who: 'alice.phone', do: 'login' },
    { at: '25s', who: 'alice.phone', do: 'request', region: 2 },
  ],
  settings: { regions: '2' },
  models: null,
};

const OWN_MODEL = 'server-session';

/** A scenario that is about some models is opened on the first of them; the others on this one, where most can be seen. */
const MODEL = 'stateless-jwt';

export const openLab = (): Notebook => begin(own, [OWN_MODEL]);

/** What is given stays as it is. */
export const openGoal = ({ start: { scenario, model } }: Goal): Notebook =>
  begin(sheetOf(scenario), [model], true);

export function openScenario(id: string): Notebook {
  const file = scenarioFiles[id];
  if (!file) throw new Error(`no scenario is called "${id}"`);
  const sheet = sheetOf(file);
  const model = sheet.models?.[0] ?? MODEL;
  if (!(model in models)) throw new Error(`no model is called "${model}"`);
  return begin(sheet, [model]);
}
