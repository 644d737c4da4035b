/** What is in content/, and what each kind of file must say. */
import { figures } from './collections/figures.ts';
import { lessons } from './collections/lessons.ts';
import { misconceptions } from './collections/misconceptions.ts';
import { questions } from './collections/questions.ts';
import { quizzes } from './collections/quizzes.ts';
import { sources } from './collections/sources.ts';

export const collections = { lessons, figures, misconceptions, questions, quizzes, sources };
