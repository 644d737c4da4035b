/** How often a cursor that is dragged is followed: drawn ten times a second, and told when it has come to rest. */
const DRAW_MS = 100;
const REST_MS = 100;

/** On a long way it counts as resting now and then, so that what waits for that does not wait for ever. */
const AT_LEAST_MS = 2_000;

type Timer = ReturnType<typeof setTimeout>;

export class Pace {
  readonly #draw: () => void;
  readonly #rest: () => void;
  #drawing: Timer | null = null;
  #resting: Timer | null = null;
  #drawnAtMs = Number.NEGATIVE_INFINITY;
  #movingSinceMs: number | null = null;

  constructor(draw: () => void, rest: () => void) {
    this.#draw = draw;
    this.#rest = rest;
  }

  /** Draws at once, if that was not done just now. */
  moved(): void {
    this.#restSoon();
    if (this.#drawing !== null) return;
    const waitMs = this.#drawnAtMs + DRAW_MS - performance.now();
    if (waitMs <= 0) this.drawNow();
    else this.#drawing = setTimeout(() => this.drawNow(), waitMs);
  }

  drawNow(): void {
    if (this.#drawing !== null) clearTimeout(this.#drawing);
    this.#drawing = null;
    this.#drawnAtMs = performance.now();
    this.#draw();
  }

  #restSoon(): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#movingSinceMs ??= performance.now();
    const wentOnMs = performance.now() - this.#movingSinceMs;
    this.#resting = setTimeout(
      () => {
        this.#movingSinceMs = null;
        this.#rest();
      },
      wentOnMs > AT_LEAST_MS ? 0 : REST_MS,
    );
  }
}
