/**
 * One individual of a fleet: when she signs in, comes back, is stolen from, is thrown out, and leaves.
 *
 * A life knows no model, as a scenario does not. Each kind of moment has a place of its own on a grid of
 * four milliseconds, so that no two happen at once and nothing depends on which is first.
 */
import { days, type Ms } from '../model/time.ts';
import { type Chance, happens, longTailed, reseed, unit } from './chance.ts';
import { piecesOf } from './day.ts';
import type { Population } from './population.ts';

/** A moment that does not come. Still a small integer to every engine. */
export const NEVER: Ms = 2 ** 30 - 1;

const DAY = days(1);
const GRID = 4;

/** More requests would not fit into one scenario file. */
const VISITS_MAX = 500;

/** Moments are in the individual's own run, which begins with the second of her login. */
export type Life = {
  /** When in the day it begins: what her run calls zero. */
  dayMs: Ms;
  loginMs: Ms;
  everyMs: Ms;
  visits: number;
  /** The pieces of the day in which they fall. */
  pieces: Uint16Array;
  logoutMs: Ms;
  stolenMs: Ms;
  /** The thief's first try, and her pace. */
  triedMs: Ms;
  triesEveryMs: Ms;
  /** When the operator logs the user out by force, in reason or by mistake. */
  orderedMs: Ms;
  phoneLoginMs: Ms;
  phoneAskMs: Ms;
  untilMs: Ms;
};

export const newLife = (): Life => ({
  dayMs: 0,
  loginMs: 0,
  everyMs: GRID,
  visits: 0,
  pieces: new Uint16Array(VISITS_MAX),
  logoutMs: NEVER,
  stolenMs: NEVER,
  triedMs: NEVER,
  triesEveryMs: GRID,
  orderedMs: NEVER,
  phoneLoginMs: NEVER,
  phoneAskMs: NEVER,
  untilMs: NEVER,
});

/** Cut to a small whole number, which engines count with fastest. */
const onGrid = (ms: Ms, place = 0): Ms => ((ms / GRID) | 0) * GRID + place;

/** From where lives are drawn. `longestMs`: how long anything she holds can work. */
export type Source = { seed: number; population: Population; longestMs: Ms; chance: Chance };

/** Draws one individual into `life`. */
export function drawLife(life: Life, source: Source, index: number): void {
  const { seed, population, longestMs, chance } = source;
  reseed(chance, seed, index);
  const begunMs = onGrid(((unit(chance) + unit(chance)) / 2) * DAY);
  life.loginMs = begunMs % 1_000;
  life.dayMs = begunMs - life.loginMs;
  life.untilMs = life.loginMs + longestMs;
  drawStay(life, population, chance);
  drawTheft(life, population, chance);
  drawPhone(life, population, chance);
}

function drawStay(life: Life, { visitEveryMs, stayMs, logouts }: Population, chance: Chance) {
  life.everyMs = Math.max(GRID, onGrid((0.5 + unit(chance)) * visitEveryMs));
  const wanted = 1 + ((longTailed(chance, stayMs) / life.everyMs) | 0);
  const fit = (((life.untilMs - life.loginMs) / life.everyMs) | 0) - 1;
  life.visits = Math.max(1, Math.min(wanted, VISITS_MAX, fit));
  piecesOf(life.pieces, life.dayMs + life.loginMs + life.everyMs, life.everyMs, life.visits);
  life.logoutMs = happens(chance, logouts) ? lastVisit(life) + GRID / 2 : NEVER;
}

const lastVisit = ({ loginMs, everyMs, visits }: Life): Ms => loginMs + everyMs * visits;

function drawTheft(life: Life, population: Population, chance: Chance) {
  const { thefts, noticed, thiefEveryMs, falseAlarms } = population;
  const within = unit(chance) * (lastVisit(life) - life.loginMs);
  const meanwhileMs = life.loginMs + onGrid(within, 1);
  life.stolenMs = NEVER;
  life.triedMs = NEVER;
  life.triesEveryMs = Math.max(GRID, onGrid(thiefEveryMs));
  life.orderedMs = NEVER;
  if (happens(chance, thefts)) {
    life.stolenMs = meanwhileMs;
    life.triedMs = meanwhileMs + 2;
    const delayMs = Math.max(GRID, onGrid(noticingDelay(population, chance)));
    if (happens(chance, noticed)) life.orderedMs = withinRun(life, meanwhileMs + delayMs);
  } else if (happens(chance, falseAlarms)) {
    life.orderedMs = withinRun(life, meanwhileMs);
  }
}

const withinRun = ({ untilMs }: Life, atMs: Ms): Ms => (atMs <= untilMs ? atMs : NEVER);

function noticingDelay({ noticing, noticedAfterMs }: Population, chance: Chance): Ms {
  switch (noticing) {
    case 'fixed':
      return noticedAfterMs;
    case 'even':
      return unit(chance) * 2 * noticedAfterMs;
    case 'long-tailed':
      return longTailed(chance, noticedAfterMs);
  }
}

/** She looks at her phone within half an hour of being logged out. */
function drawPhone(life: Life, { secondDevices }: Population, chance: Chance) {
  life.phoneLoginMs = NEVER;
  life.phoneAskMs = NEVER;
  if (life.orderedMs === NEVER || !happens(chance, secondDevices)) return;
  const before = unit(chance) * (life.orderedMs - life.loginMs);
  life.phoneLoginMs = life.loginMs + onGrid(before);
  life.phoneAskMs = withinRun(life, onGrid(life.orderedMs + unit(chance) * 1_800_000, 2) + GRID);
}
