/** A scenario file as the lab holds it, and back. `format` is one for all. */
import type { ScenarioFile } from '#sandbox';
import { writeMoment } from '../views/link-moment.ts';
import { type Notebook, playedSheet, type Sheet } from './notebook.ts';
import { isSheet } from './notebook-shape.ts';

export function sheetOf({ format: _, settings = {}, models, ...file }: ScenarioFile): Sheet {
  const sheet: unknown = { ...file, settings, models: models ?? null };
  if (!isSheet(sheet)) throw new Error(`scenario "${file.id}" is not written as files are`);
  return sheet;
}

/** As it was written. */
export const fileOf = ({ models, settings, ...sheet }: Sheet): ScenarioFile => ({
  format: 1,
  ...sheet,
  steps: [...sheet.steps],
  ...(models && { models: [...models] }),
  ...(Object.keys(settings).length > 0 && { settings: { ...settings } }),
});

/** As it is played now, with what was changed for all systems, and for those that are compared. */
export function playedFile(notebook: Notebook): ScenarioFile {
  const { systems, settings, untilMs } = notebook;
  const played = playedSheet(notebook);
  const own = systems.length === 1 ? systems[0]?.settings : {};
  return fileOf({
    ...played,
    until: writeMoment(untilMs),
    settings: { ...played.settings, ...settings, ...own },
    models: [...new Set(systems.map(({ model }) => model))],
  });
}
