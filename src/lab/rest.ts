/** Longer than between two steps of a hand that is followed. */
const REST_MS = 200;

/** On a long way it counts as resting now and then, so that what waits for that does not wait for ever. */
const AT_LEAST_MS = 2_000;

/** Tells when what moves has come to rest. */
export class Rest {
  readonly #tell: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #movingSinceMs: number | null = null;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  moved(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#movingSinceMs ??= performance.now();
    const wentOnMs = performance.now() - this.#movingSinceMs;
    this.#timer = setTimeout(
      () => {
        this.#movingSinceMs = null;
        this.#tell();
      },
      wentOnMs > AT_LEAST_MS ? 0 : REST_MS,
    );
  }
}
