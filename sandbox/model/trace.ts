import type { Actor, ActorName } from './actor.ts';
import type { Effect } from './effect.ts';
import type { Heard } from './message.ts';
import type { Model } from './model.ts';
import type { Settings } from './settings/index.ts';
import type { Fault } from './step.ts';
import type { Ms } from './time.ts';

/** One thing that happened to one actor, and what came of it. */
export type Entry = {
  atMs: Ms;
  actor: ActorName;
  heard: Heard;
  /** The actor's state afterwards. */
  state: string;
  effects: readonly Effect[];
};

/** Everything that happened in a run, in order. Plain data: it survives JSON unchanged. */
export type Trace = {
  format: 1;
  model: Model;
  scenario: string;
  question: string;
  settings: Settings;
  untilMs: Ms;
  cast: readonly Actor[];
  /** What the scenario makes the machines suffer: limits depend on it. */
  faults: readonly Fault[];
  entries: readonly Entry[];
};
