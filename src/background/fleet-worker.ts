/** A worker that simulates one fleet and its growth, and says how far it is. */
import { growing, modelIds, readFleetSettings, simulating } from '#sandbox';
import { answering } from './answering.ts';

/** What a reader has chosen, as people write it. */
export type WantedFleet = {
  sessions: number;
  seed: number;
  written: Readonly<Record<string, string>>;
};

function* work({ sessions, seed, written }: WantedFleet) {
  const fleet = { sessions, seed, models: modelIds, ...readFleetSettings(written) };
  const result = yield* simulating(fleet);
  const growth = yield* growing(fleet, result);
  return { result, growth };
}

answering(work);
