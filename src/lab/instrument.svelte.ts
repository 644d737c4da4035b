/** The lab at work: a history, the engine that runs what is on its last page, and what of it is in view. */
import { recallWork } from '../progress/lab.ts';
import { isOn, type Scale, zoomed } from '../views/scale.ts';
import type { Command } from './commands.ts';
import type { Engine } from './engine.ts';
import { Hand } from './hand.ts';
import type { History } from './history.ts';
import { Keeper } from './keeper.ts';
import type { Cursor } from './notebook.ts';
import { fetchParts, type Parts } from './parts.ts';
import { Rest } from './rest.ts';
import type { Shown } from './shown.ts';

const NOT_LOADED = 'The simulation could not be loaded. What you see is the last run that it made.';

/** Where a goal says who may be made to act, and which settings are open. */
export type Limits = { readonly actors: readonly string[]; readonly settings: readonly string[] };

/** What a change of settings did: the verdicts before it, by system. */
type Before = { cause: string; headlines: readonly string[] };

export class Instrument {
  readonly #built: Shown;
  readonly #name: string;
  readonly #keeper: Keeper;
  readonly limits: Limits | null;
  readonly #hand = new Hand(
    (atMs) => (this.handMs = atMs),
    (atMs) => this.seek({ atMs, entry: null }),
  );
  readonly #rest = new Rest(() => (this.rested = this.cursor));
  #parts: Promise<Parts> | null = null;
  history: History;
  engine: Engine | null = $state.raw(null);
  scale: Scale;
  spanMs: number = $state(Number.POSITIVE_INFINITY);
  problem: string = $state('');
  /** What is to be said of a run that was opened. */
  notice: string = $state('');
  before: Before | null = $state.raw(null);
  /** Where the cursor was a moment ago: what need not follow every step of the way goes by this. */
  rested: Cursor;

  readonly now = $derived.by(() => this.history.now);
  readonly looking = $derived.by(() => this.history.now.looking);
  readonly cursor = $derived.by(() => this.history.now.cursor);
  /** Where a hand holds the cursor. */
  handMs = $derived.by(() => this.history.now.cursor.atMs);
  readonly picture = $derived.by(
    () => this.engine?.picture(this.looking, this.scale) ?? this.#built.picture,
  );
  readonly frame = $derived.by(
    () => this.engine?.frame(this.looking, this.cursor) ?? this.#built.frame,
  );

  constructor(built: Shown, name: string, limits: Limits | null = null) {
    this.#built = built;
    this.#name = name;
    this.#keeper = new Keeper(name);
    this.limits = limits;
    this.history = $state.raw({ past: [], now: built.opening, future: [] });
    this.scale = $state.raw(built.picture.scale);
    this.rested = $state.raw(built.opening.cursor);
  }

  get opening() {
    return this.#built.opening;
  }

  /** The engine comes when a reader lays hands on the lab, so that it is there when something is to happen. */
  async load(): Promise<Engine> {
    const { start } = await this.#fetched();
    this.engine ??= start(this.now);
    return this.engine;
  }

  /** Fetched once, so that whatever waits for it is done in the order in which it was asked for. */
  #fetched(): Promise<Parts> {
    this.#parts ??= fetchParts().catch((error) => {
      this.#parts = null;
      throw error;
    });
    return this.#parts;
  }

  /** What was left here last time, if it can still be played. */
  async recall(): Promise<void> {
    const text = recallWork(this.#name);
    if (text === '') return;
    await this.#attempt(async (parts) => {
      const kept = parts.readHistory(text);
      if (!kept) return;
      this.#turnTo(kept, parts.start(kept.now), parts);
    });
  }

  /** Opens what somebody hands in: a scenario, or a link to a run. It can be undone. */
  async openText(text: string): Promise<void> {
    await this.#attempt(async (parts) => {
      const { openText } = await import('./sharing.ts');
      const { opening, now } = this;
      const { notebook, notice } = openText(text, { opening, systems: now.systems });
      this.#obey({ type: 'open', notebook }, parts);
      this.notice = notice(this.engine?.runs ?? []);
    });
  }

  send(command: Command): Promise<void> {
    return this.#attempt((parts) => this.#obey(command, parts));
  }

  #obey(command: Command, parts: Parts): void {
    const next = parts.perform(this.history, command);
    if (next === this.history) return;
    this.engine ??= parts.start(this.now);
    const headlines = this.picture.systems.map(({ words }) => words.headline);
    const stays = parts.isMove(command) && next.now.untilMs === this.now.untilMs;
    this.#turnTo(next, stays ? this.engine : parts.start(next.now), parts);
    if (command.type === 'set') {
      this.before = { cause: `${command.name} ${command.text}`.trim(), headlines };
    }
    if (command.type === 'act') this.#settle(parts);
  }

  undo = (): Promise<void> => this.#back('undo');
  redo = (): Promise<void> => this.#back('redo');

  /** The hand goes there, and the cursor after it. */
  drag(atMs: number): void {
    this.#hand.moved(atMs);
  }

  /** Has everything done that was asked for. */
  catchUp(): Promise<void> {
    return this.#attempt(() => this.load());
  }

  seek = (cursor: Cursor): Promise<void> => this.send({ type: 'seek', cursor });

  zoom(spanMs: number): void {
    this.spanMs = spanMs;
    this.scale = zoomed(this.now.untilMs, spanMs, this.handMs);
    this.load().catch(() => {});
  }

  #back(turn: 'undo' | 'redo'): Promise<void> {
    return this.#attempt((parts) => {
      const next = parts[turn](this.history);
      if (next !== this.history) this.#turnTo(next, parts.start(next.now), parts);
    });
  }

  #turnTo(next: History, engine: Engine, { writeHistory }: Parts): void {
    if (engine !== this.engine) {
      this.before = null;
      this.notice = '';
    }
    this.history = next;
    this.engine = engine;
    this.#follow();
    this.#rest.moved();
    this.#keeper.keepSoon(() => writeHistory(next));
  }

  /** The stretch in view moves only when the cursor leaves it. */
  #follow(): void {
    const { untilMs, cursor } = this.now;
    const whole = this.spanMs >= untilMs;
    const fits = whole ? this.scale.toMs === untilMs : isOn(this.scale, cursor.atMs);
    if (!fits || this.scale.toMs > untilMs) {
      this.scale = zoomed(untilMs, this.spanMs, cursor.atMs);
    }
  }

  /** An act is followed to where all that it set off has come to rest. */
  #settle(parts: Parts): void {
    if (!this.engine) return;
    const cursor = { atMs: this.engine.settled(this.cursor.atMs), entry: null };
    this.#turnTo(parts.perform(this.history, { type: 'seek', cursor }), this.engine, parts);
  }

  /** Where the hand is comes first. What goes wrong is said, and leaves everything as it was. */
  async #attempt(what: (parts: Parts) => unknown): Promise<void> {
    this.#hand.catchUp();
    this.problem = '';
    try {
      await what(await this.#fetched());
    } catch (error) {
      const ours = error instanceof Error && error.name === 'InputError';
      this.problem = ours ? error.message : NOT_LOADED;
    }
  }

  /** What has not been kept yet. */
  keepNow(): void {
    this.#keeper.keepNow();
  }
}
