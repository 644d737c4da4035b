/** Fetches what the build wrote down about one run of a figure. */
import type { Examined } from './examined.ts';

export const builtRun =
  (base: string, figure: string) =>
  async (model: string): Promise<Examined> => {
    const answer = await fetch(`${base}runs/${figure}.${model}.json`);
    if (!answer.ok) throw new Error(`the run of ${figure} on ${model} was not found`);
    return answer.json();
  };
