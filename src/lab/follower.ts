/** Follows what moves without a pause: at once, and then the latest of it once in so many milliseconds. */
export class Follower<Place> {
  readonly #everyMs: number;
  readonly #follow: (place: Place) => void;
  #latest: { place: Place } | null = null;
  #pausing = false;

  constructor(everyMs: number, follow: (place: Place) => void) {
    this.#everyMs = everyMs;
    this.#follow = follow;
  }

  moved(place: Place): void {
    this.#latest = { place };
    if (!this.#pausing) this.catchUp();
  }

  /** Goes at once where it has not followed yet. */
  catchUp(): void {
    if (!this.#latest) return;
    const { place } = this.#latest;
    this.#latest = null;
    if (!this.#pausing) this.#pause();
    this.#follow(place);
  }

  #pause(): void {
    this.#pausing = true;
    setTimeout(() => {
      this.#pausing = false;
      this.catchUp();
    }, this.#everyMs);
  }
}
