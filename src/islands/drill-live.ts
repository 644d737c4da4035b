/** Drills in the reader’s browser: drawn, run and graded. Loaded when first asked for. */
import { drill, type Level, models, readScenario, run } from '#sandbox';
import { type AskedDrill, askedDrill, type GradedDrill, gradedDrill } from '../views/drill.ts';
import { attestHere } from './attest-here.ts';
import type { Examined } from './examined.ts';

export type GradedHere = GradedDrill & { fetchRun: () => Promise<Examined> };

export const drawDrill = (seed: number, level: Level): AskedDrill => askedDrill(drill(seed, level));

/** Throws an `InputError` where the text is no answer. */
export function gradeDrill({ seed, level }: AskedDrill, text: string): GradedHere {
  const drawn = drill(seed, level);
  const trace = run(readScenario(drawn.scenario), models[drawn.system.model]);
  return {
    ...gradedDrill(drawn, trace, text),
    fetchRun: async () => ({ trace, attestation: await attestHere(trace) }),
  };
}
