/** Every scenario that comes with Cutoff, by its topic and by its id. */
import { type ReadScenario, readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { detection } from './detection/index.ts';
import { endingAccess } from './ending-access/index.ts';
import { faults } from './faults/index.ts';
import { forgeries } from './forgeries/index.ts';
import { lifetimes } from './lifetimes/index.ts';
import { links } from './links/index.ts';
import { remembering } from './remembering/index.ts';
import { roles } from './roles/index.ts';
import { services } from './services/index.ts';
import { signOn } from './sign-on/index.ts';
import { thefts } from './thefts/index.ts';
import type { Topic } from './topic.ts';
import { unstolen } from './unstolen/index.ts';

const written: readonly Topic[] = [
  endingAccess,
  lifetimes,
  thefts,
  unstolen,
  forgeries,
  remembering,
  faults,
  roles,
  detection,
  signOn,
  services,
  links,
];

type ReadTopic = { title: string; scenarios: readonly ReadScenario[] };

export const topics: readonly ReadTopic[] = written.map(({ title, files }) => ({
  title,
  scenarios: files.map(readScenario),
}));

export const scenarios: Readonly<Record<string, ReadScenario>> = Object.fromEntries(
  topics.flatMap((topic) => topic.scenarios).map((scenario) => [scenario.id, scenario]),
);

/** As they are written, by id. */
export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = Object.fromEntries(
  written.flatMap(({ files }) => files).map((file) => [file.id, file]),
);
