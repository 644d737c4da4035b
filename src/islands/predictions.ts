/** Keeps what a reader predicted. Only the first time counts: afterwards one knows. */
import type { Prediction } from '../progress/entries.ts';
import { progress } from '../progress/progress.ts';

export function remember(name: string, made: Omit<Prediction, 'at'>): void {
  if (progress.recall('prediction', name)) return;
  progress.keep('prediction', name, { ...made, at: new Date().toISOString() });
}
