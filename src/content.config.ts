/** Every collection of content, gathered. */
import { misconceptions } from './collections/misconceptions.ts';
import { questions } from './collections/questions.ts';
import { quizzes } from './collections/quizzes.ts';
import { sources } from './collections/sources.ts';

export const collections = { misconceptions, questions, quizzes, sources };
