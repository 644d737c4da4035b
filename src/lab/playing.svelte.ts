/** The player at work: plays, steps, jumps and zooms, and says for screen readers where that led. */
import { atMostEvery } from './at-most.ts';
import type { Instrument } from './instrument.svelte.ts';
import { ticking } from './ticking.ts';

export const ZOOMS: readonly (readonly [ms: number, says: string])[] = [
  [Number.POSITIVE_INFINITY, 'the whole run'],
  [3_600_000, 'one hour'],
  [600_000, '10 minutes'],
  [60_000, 'one minute'],
  [5_000, '5 seconds'],
];

/** A hand is followed at every second frame; the slider itself is at every one where the hand is. */
const FOLLOW_MS = 30;

export class Playing {
  readonly #lab: Instrument;
  speed: number = $state(60);
  said: string = $state('');
  #stop: (() => void) | null = $state.raw(null);

  constructor(lab: Instrument) {
    this.#lab = lab;
  }

  get on(): boolean {
    return this.#stop !== null;
  }

  halt = (): void => {
    this.#stop?.();
    this.#stop = null;
  };

  /** Follows a hand: nothing is said on the way. */
  drag = atMostEvery(FOLLOW_MS, (atMs: number): void => {
    this.halt();
    this.#lab.seek({ atMs, entry: null });
  });

  play = (): void => {
    if (this.on) this.halt();
    else this.#begin();
  };

  #begin(): void {
    const { cursor, now } = this.#lab;
    const from = cursor.atMs >= now.untilMs ? 0 : cursor.atMs;
    this.#stop = ticking((passedMs) => {
      const { untilMs } = this.#lab.now;
      const atMs = Math.min(untilMs, Math.round(from + passedMs * this.speed));
      this.#lab.seek({ atMs, entry: null });
      if (atMs >= untilMs) this.halt();
    });
  }

  async go(atMs: number): Promise<void> {
    this.halt();
    await this.#lab.seek({ atMs, entry: null });
    this.#arrived();
  }

  toStart = (): Promise<void> => this.go(0);
  toEnd = (): Promise<void> => this.go(this.#lab.now.untilMs);

  /** To the next entry of the system on the stage, or back to the one before. */
  async step(by: number): Promise<void> {
    this.halt();
    const { runs } = await this.#lab.load();
    this.#lab.catchUp();
    const entries = runs[this.#lab.looking]?.trace.entries ?? [];
    const entry = Math.min(entries.length - 1, Math.max(0, this.#lab.frame.seen - 1 + by));
    await this.#lab.seek({ atMs: entries[entry]?.atMs ?? 0, entry });
    this.#arrived();
  }

  /** To the next moment of the story, or back to the one before. */
  event(by: number): Promise<void> {
    const { picture, cursor, now } = this.#lab;
    const moments = picture.story.map(({ atMs }) => atMs);
    const to =
      by > 0
        ? moments.find((atMs) => atMs > cursor.atMs)
        : moments.findLast((atMs) => atMs < cursor.atMs);
    return this.go(to ?? (by > 0 ? now.untilMs : 0));
  }

  deadline = async (): Promise<void> => {
    const [next] = this.#lab.frame.ahead;
    if (!next) return;
    this.halt();
    await this.#lab.send({ type: 'wait', ms: next.atMs - this.#lab.cursor.atMs });
    this.#arrived();
  };

  zoom(by: number): void {
    const place = ZOOMS.findIndex(([ms]) => ms === this.#lab.spanMs);
    const [ms] = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, place + by))] ?? [this.#lab.spanMs];
    this.#lab.zoom(ms);
  }

  #arrived(): void {
    this.#lab.catchUp();
    this.said = `${this.#lab.frame.clock}. ${this.#lab.frame.line}`;
  }
}
