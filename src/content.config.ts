/** What is in content/, and what each kind of file must say. */
import { checklists } from './collections/checklists.ts';
import { comparison } from './collections/comparison.ts';
import { descriptions } from './collections/descriptions.ts';
import { faq } from './collections/faq.ts';
import { figures } from './collections/figures.ts';
import { gaps } from './collections/gaps.ts';
import { glossary } from './collections/glossary.ts';
import { lessons } from './collections/lessons.ts';
import { misconceptions } from './collections/misconceptions.ts';
import { questions } from './collections/questions.ts';
import { quizzes } from './collections/quizzes.ts';
import { sources } from './collections/sources.ts';
import { statements } from './collections/statements.ts';
import { tables } from './collections/tables.ts';
import { ways } from './collections/ways.ts';

export const collections = {
  lessons,
  checklists,
  figures,
  gaps,
  misconceptions,
  questions,
  quizzes,
  sources,
  statements,
  glossary,
  faq,
  comparison,
  tables,
  ways,
  descriptions,
};
