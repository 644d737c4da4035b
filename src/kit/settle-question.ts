/** Runs a question and the systems that its wrong options would fit. */
import type { CollectionEntry } from 'astro:content';
import { type Settled, settle } from '../views/quiz.ts';
import type { Told } from '../views/run-words.ts';
import { beliefOf } from './belief-of.ts';
import { runOn, scenarioOf } from './run.ts';
import { linkToSystems } from './run-link.ts';

type Question = CollectionEntry<'quizzes'>['data']['questions'][number];
export type RunRow = Told & { name: string };

export async function settleQuestion(
  question: Question,
): Promise<{ settled: Settled; rows: readonly RunRow[]; href: string }> {
  const { id, asks, run, title } = question;
  const scenario = scenarioOf(run, { id, question: asks });
  const told = runOn(scenario, run);
  const fitting = question.options.map(({ fits }) =>
    fits ? { name: fits.name, ...runOn(scenario, fits) } : null,
  );
  const options = await Promise.all(
    question.options.map(async ({ stops, shows, says, because, misconception }, index) => ({
      stops,
      shows,
      says,
      because,
      misconception: misconception ? await beliefOf(misconception.id) : null,
      fits: fitting[index] ?? null,
    })),
  );
  const rows = [{ name: title, ...told }, ...fitting.filter((row) => row !== null)];
  const systems = [run, ...question.options.flatMap(({ fits }) => fits ?? [])];
  const href = linkToSystems({ scenario, systems });
  return { settled: settled(question, options, told), rows, href };
}

/** Says which question is at fault. */
function settled(question: Question, options: Parameters<typeof settle>[0]['options'], told: Told) {
  try {
    return settle({ situation: question.situation, options }, told);
  } catch (error) {
    throw new Error(`quiz question "${question.id}"`, { cause: error });
  }
}
