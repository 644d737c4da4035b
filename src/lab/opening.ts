/** What a page of the lab begins with: its own two-device user, or a scenario that comes with Cutoff. */
import { models, type ScenarioFile, scenarioFiles } from '#sandbox';
import { begin, type Notebook, type Sheet } from './notebook.ts';
import { isSheet } from './notebook-shape.ts';

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

export function openScenario(id: string): Notebook {
  const file = scenarioFiles[id];
  if (!file) throw new Error(`no scenario is called "${id}"`);
  const sheet = sheetOf(file);
  const model = sheet.models?.[0] ?? MODEL;
  if (!(model in models)) throw new Error(`no model is called "${model}"`);
  return begin(sheet, [model]);
}

/** Only what a file says; `format` is one for all. */
function sheetOf({ format: _, settings = {}, models: named, ...file }: ScenarioFile): Sheet {
  const sheet: unknown = { ...file, settings, models: named ?? null };
  if (!isSheet(sheet)) throw new Error(`scenario "${file.id}" is not written as files are`);
  return sheet;
}
