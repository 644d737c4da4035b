/** Keeps the latest of a reader’s work on her shelf, soon after it has changed. */
import { keepWork } from '../progress/lab.ts';

const SOON_MS = 400;

export class Keeper {
  readonly #name: string;
  #waiting: { timer: number; write: () => string } | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  keepSoon(write: () => string): void {
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting = { timer: window.setTimeout(() => this.keepNow(), SOON_MS), write };
  }

  /** What has not been kept yet. */
  keepNow(): void {
    if (!this.#waiting) return;
    const { timer, write } = this.#waiting;
    clearTimeout(timer);
    this.#waiting = null;
    keepWork(this.#name, write());
  }
}
