/** All beliefs about drills; where two give the same wrong time, the first names it. */
import type { Belief } from './belief.ts';
import { everyLogin, hopedFor, oneForAll } from './beliefs-of-acts.ts';
import {
  cachedAtTheEvent,
  forgotLeeway,
  fromTheEvent,
  fromTheTheft,
  goneEverywhere,
  idleStops,
  neverEnds,
  onlyLag,
  refreshLife,
  rotationEnds,
} from './beliefs-of-clocks.ts';
import {
  alarmEnds,
  clickedIsHeard,
  clocksAgree,
  closedIsSafe,
  confirmedIsKept,
  noticedIsEnded,
  reuseEnds,
  staysListed,
  streamsEnd,
} from './beliefs-of-machines.ts';

export const beliefs: readonly Belief[] = [
  forgotLeeway,
  clocksAgree,
  streamsEnd,
  closedIsSafe,
  staysListed,
  confirmedIsKept,
  clickedIsHeard,
  noticedIsEnded,
  everyLogin,
  oneForAll,
  goneEverywhere,
  onlyLag,
  ...hopedFor,
  alarmEnds,
  reuseEnds,
  rotationEnds,
  idleStops,
  cachedAtTheEvent,
  fromTheEvent,
  refreshLife,
  neverEnds,
  fromTheTheft,
];
