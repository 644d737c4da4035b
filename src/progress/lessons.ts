/** Lessons: where the reader was in each, and which ends she has reached. */
import type { Visit } from './entries.ts';
import { progress } from './progress.ts';

export const visitTo = (lesson: string): Visit | null => progress.recall('lesson', lesson);

export const visits = (): Readonly<Record<string, Visit>> => progress.recallAll('lesson');

/** `place`: the part that is being read, by the name of its heading; null at the top. */
export function keepPlace(lesson: string, place: string | null): void {
  const finishedAt = visitTo(lesson)?.finishedAt ?? null;
  progress.keep('lesson', lesson, { at: now(), place, finishedAt });
}

/** The end of it has been reached; only the first time counts. */
export function keepFinished(lesson: string): void {
  const before = visitTo(lesson);
  if (before?.finishedAt) return;
  progress.keep('lesson', lesson, { at: now(), place: before?.place ?? null, finishedAt: now() });
}

const now = () => new Date().toISOString();
