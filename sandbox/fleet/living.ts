/** Plays single lives on one system, with a tally of their own or one that goes on. */
import type { ModelId } from '../model/model.ts';
import type { Settings } from '../model/settings/index.ts';
import { newBook } from './book.ts';
import { type Fleet, settingsIn } from './fleet.ts';
import { gateFor } from './gates/index.ts';
import { individual } from './life-scenario.ts';
import { type Lived, newLived, type Played, play } from './play.ts';
import { newTally, type Work } from './tally.ts';

/** A system on which lives can be played, one after another. */
export function newPlayed(settings: Settings): Played {
  const tally = newTally();
  const book = newBook();
  return {
    tally,
    book,
    gate: gateFor(settings, tally, book),
    lived: newLived(),
    row: { fromMs: 0, everyMs: 1, times: 0, first: 0, pieces: new Uint16Array() },
  };
}

/** What becomes of one individual on one model, and what that costs: to be held against a run of its scenario. */
export function liveOne(fleet: Fleet, index: number, id: ModelId): { lived: Lived; work: Work } {
  const played = newPlayed(settingsIn(id, fleet.changes));
  play(played, individual(fleet, index));
  const { lived, tally } = played;
  return { lived, work: tally };
}
