/** The player at work: plays, steps, jumps and zooms, and says for screen readers where that led. */
import type { Instrument } from './instrument.svelte.ts';
import { ticking } from './ticking.ts';

export const ZOOMS: readonly (readonly [ms: number, says: string])[] = [
  [Number.POSITIVE_INFINITY, 'the whole run'],
  [3_600_000, 'one hour'],
  [600_000, '10 minutes'],
  [60_000, 'one minute'],
  [5_000, '5 seconds'],
];

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
  drag = (atMs: number): void => {
    this.halt();
    this.#lab.drag(atMs);
  };

  play = (): void => {
    if (this.on) this.halt();
    else this.#begin();
  };

  #begin(): void {
    const { handMs, now } = this.#lab;
    const from = handMs >= now.untilMs ? 0 : handMs;
    this.#stop = ticking((passedMs) => {
      const { untilMs } = this.#lab.now;
      const atMs = Math.min(untilMs, Math.round(from + passedMs * this.speed));
      this.#lab.drag(atMs);
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
    await this.#lab.catchUp();
    const run = this.#lab.engine?.runs[this.#lab.looking];
    if (!run) return;
    const { entries } = run.trace;
    const entry = Math.min(entries.length - 1, Math.max(0, this.#lab.frame.seen - 1 + by));
    await this.#lab.seek({ atMs: entries[entry]?.atMs ?? 0, entry });
    this.#arrived();
  }

  /** To the next moment of the story, or back to the one before. */
  event(by: number): Promise<void> {
    const { picture, handMs, now } = this.#lab;
    const moments = picture.story.map(({ atMs }) => atMs);
    const to =
      by > 0 ? moments.find((atMs) => atMs > handMs) : moments.findLast((atMs) => atMs < handMs);
    return this.go(to ?? (by > 0 ? now.untilMs : 0));
  }

  deadline = async (): Promise<void> => {
    this.halt();
    await this.#lab.catchUp();
    const [next] = this.#lab.frame.ahead;
    if (!next) return;
    await this.#lab.send({ type: 'wait', ms: next.atMs - this.#lab.cursor.atMs });
    this.#arrived();
  };

  zoom(by: number): void {
    const place = ZOOMS.findIndex(([ms]) => ms === this.#lab.spanMs);
    const [ms] = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, place + by))] ?? [this.#lab.spanMs];
    this.#lab.zoom(ms);
  }

  #arrived(): void {
    this.said = `${this.#lab.frame.clock}. ${this.#lab.frame.line}`;
  }
}
