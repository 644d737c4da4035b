/** A hand that moves the cursor. What is drawn of it goes with it at every second frame, the cursor seven times a second. */
import { Follower } from './follower.ts';

const DRAW_MS = 30;
const FOLLOW_MS = 150;

export class Hand {
  readonly #drawn: Follower<number>;
  readonly #followed: Follower<number>;

  constructor(draw: (atMs: number) => void, follow: (atMs: number) => void) {
    this.#followed = new Follower(FOLLOW_MS, follow);
    this.#drawn = new Follower(DRAW_MS, (atMs) => {
      draw(atMs);
      this.#followed.moved(atMs);
    });
  }

  moved(atMs: number): void {
    this.#drawn.moved(atMs);
  }

  /** Has the cursor go to where the hand is at once. */
  catchUp(): void {
    this.#drawn.catchUp();
    this.#followed.catchUp();
  }
}
