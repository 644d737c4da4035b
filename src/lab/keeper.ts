/** Keeps the latest history on the reader’s shelf, soon after it has changed. */
import { keepWork } from '../progress/lab.ts';
import type { History } from './history.ts';
import { writeHistory } from './keeping.ts';

const SOON_MS = 400;

export class Keeper {
  readonly #name: string;
  #waiting: { timer: number; history: History } | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  keepSoon(history: History): void {
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting = { timer: window.setTimeout(() => this.keepNow(), SOON_MS), history };
  }

  /** What has not been kept yet. */
  keepNow(): void {
    if (!this.#waiting) return;
    const { timer, history } = this.#waiting;
    clearTimeout(timer);
    this.#waiting = null;
    keepWork(this.#name, writeHistory(history));
  }
}
