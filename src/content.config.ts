/** What is in content/, and what each kind of file must say. */
import { figures } from './collections/figures.ts';
import { lessons } from './collections/lessons.ts';

export const collections = { lessons, figures };
