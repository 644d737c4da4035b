/** Where a reader can play a run: the free figure, with the scenario, the models and the settings chosen. */
import { pathTo } from './paths.ts';

export type PlayedRun = {
  scenario: string;
  models: readonly string[];
  settings?: Readonly<Record<string, string>> | undefined;
};

const FREE_FIGURE = { page: 'lessons/what-logout-really-does/', id: 'free' };

export function linkToRun({ scenario, models, settings = {} }: PlayedRun): string {
  const { page, id } = FREE_FIGURE;
  const changes = { scenario, models: models.join(','), ...settings };
  const query = new URLSearchParams(
    Object.entries(changes).map(([name, text]) => [`${id}.${name}`, text]),
  );
  return `${pathTo(page)}?${query}#${id}`;
}
