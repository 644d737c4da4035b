import { describe, expect, test } from 'vitest';
import type { Setup } from '../../src/kit/made-run.ts';
import { runOn, scenarioOf, type WrittenRun } from '../../src/kit/run.ts';
import { settle } from '../../src/views/quiz.ts';
import { filesIn } from './files.ts';

type WrittenOption = {
  stops?: string;
  shows?: Record<string, string>;
  says: string;
  because: string;
  misconception?: string;
  fits?: Setup;
};
type Question = {
  id: string;
  asks: string;
  situation: string;
  run: WrittenRun;
  options: WrittenOption[];
};

const misconceptions = filesIn('misconceptions').map(({ id }) => id);
const quizzes = filesIn<{ questions: Question[] }>('quizzes');
const questions = quizzes.flatMap(({ id: quiz, content }) =>
  content.questions.map((question) => ({ quiz, ...question })),
);

describe.each(questions)('the question "$quiz/$id"', ({ id, asks, situation, run, options }) => {
  const scenario = scenarioOf(run, { id, question: asks });
  const judged = (setup: Setup) => runOn(scenario, { ...setup, settings: setup.settings ?? {} });

  test('is settled by its run', () => {
    const written = options.map(({ misconception, fits, ...option }) => ({
      ...option,
      misconception: misconception ? { says: '', instead: '', evidence: '' } : null,
      fits: fits ? judged(fits) : null,
    }));
    const settled = settle({ situation, options: written }, judged(run));
    expect(settled.options.filter(({ right }) => right)).toHaveLength(1);
  });

  test('names misconceptions that are on file', () => {
    const named = options.flatMap(({ misconception }) => misconception ?? []);
    expect(misconceptions).toEqual(expect.arrayContaining(named));
  });
});
