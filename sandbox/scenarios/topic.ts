import type { ScenarioFile } from '../model/scenario-file.ts';

/** Scenarios that belong together, in the order in which they are best read. */
export type Topic = { title: string; files: readonly ScenarioFile[] };
