/** The lab as it was left, by the page on which it was. */
import { progress } from './progress.ts';

export const recallWork = (page: string): string => progress.recall('lab', page)?.history ?? '';

export const keepWork = (page: string, history: string): void =>
  progress.keep('lab', page, { history, at: new Date().toISOString() });
