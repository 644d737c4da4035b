/** What each ending event comes to: whom it ends, its worst case with the run that shows it, the causes, the best change. */
import type { Ms } from '../model/time.ts';
import type { Audited } from './audited.ts';
import { type Cause, causesOf } from './causes.ts';
import { type Collateral, collateralOf } from './collateral.ts';
import { replayed, type Shown, type System } from './directed.ts';
import { sayDoes } from './events.ts';
import type { Examined } from './examined.ts';
import { type EndingName, endingNames, type Play, playsOf, UNTOUCHED } from './plays.ts';
import { ordinaryRun, plainRun, worstRun } from './worst-run.ts';

/** Whose copies an event ends, sooner than their own clocks would. */
export type Reach = { own: boolean | null; others: boolean | null };

export type Ending = {
  event: EndingName;
  does: string;
  reach: Reach;
  /** The most that the settings allow, without faults; null: without limit. */
  worstCaseMs: Ms | null;
  /** Which copy that is. */
  of: string;
  run: Shown;
  /** Whether that copy goes on as if nothing had happened. */
  untouched: boolean;
  causes: readonly Cause[];
  collateral: Collateral;
};

/** One way in which an event meets a thief. */
type Case = {
  of: string;
  worstCaseMs: Ms | null;
  /** The same in another system. */
  worst: (system: System) => Ms | null;
  show: (system: System) => Shown;
};

export const endingsOf = (system: Audited, examined: readonly Examined[]): Ending[] =>
  endingNames.flatMap((event) => {
    const [first, ...others] = playsOf(event, system);
    return first ? [endingOf(event, [first, ...others], system, examined)] : [];
  });

function endingOf(
  event: EndingName,
  plays: readonly [Play, ...Play[]],
  system: Audited,
  examined: readonly Examined[],
): Ending {
  const [first, ...others] = [
    ...plays.map((play) => caseOf(play, system)),
    ...casesIn(examined, event),
  ];
  const worst = others.reduce(
    (most, each) => (sizeOf(each) > sizeOf(most) ? each : most),
    first ?? caseOf(plays[0], system),
  );
  const { worstCaseMs } = worst;
  return {
    event,
    does: event === 'demotion' ? sayRoles(system) : sayDoes(event, system.events),
    reach: reachOf(plays, system),
    worstCaseMs,
    of: worst.of,
    run: worst.show(system),
    untouched: (worstCaseMs ?? Number.POSITIVE_INFINITY) >= untouchedMs(system),
    causes: causesOf(system, worst.worst),
    collateral: collateralOf(system, plays[0]),
  };
}

/** A demotion is about the copy of the role that is read. */
const sayRoles = ({ settings }: System): string => `takes a role away; roles=${settings.roles}`;

const sizeOf = ({ worstCaseMs }: Case): number => worstCaseMs ?? -1;

function caseOf(play: Play, system: System): Case {
  const worst = (each: System) => plainRun(each, play).judgement.worstCaseMs;
  return {
    of: play.of,
    worstCaseMs: worst(system),
    worst,
    show: (each) => worstRun(each, play),
  };
}

/** Scenarios without faults in which this event should have ended access. */
const casesIn = (examined: readonly Examined[], event: EndingName): Case[] =>
  examined.flatMap((each) =>
    each.applies && !each.faulty && each.judgement.endedBy === event
      ? [
          {
            of: `as in the scenario ${each.id}`,
            worstCaseMs: each.judgement.worstCaseMs,
            worst: (system: System) => replayed(system, each.scenario).judgement.worstCaseMs,
            show: (system: System) => replayed(system, each.scenario),
          },
        ]
      : [],
  );

/** The worst case of each event alone: what a change is measured by. */
export function worstCaseOf(event: EndingName, system: Audited): Ms | null {
  const plays = playsOf(event, system);
  const all = plays.map((play) => plainRun(system, play).judgement.worstCaseMs);
  return all.reduce<Ms | null>((most, each) => ((each ?? -1) > (most ?? -1) ? each : most), null);
}

const untouchedMs = (system: System): Ms =>
  plainRun(system, UNTOUCHED).judgement.worstCaseMs ?? Number.POSITIVE_INFINITY;

/** Whom it ends at an ordinary moment, while no request is under way that could bring a session back. */
function reachOf(plays: readonly Play[], { model, settings }: System): Reach {
  const system: System = { model, settings: { ...settings, sessionSave: 'touch' } };
  const livesMs = ordinaryMs(system, UNTOUCHED);
  const ends = (whose: readonly Play['whose'][]): boolean | null => {
    const met = plays.filter((play) => whose.includes(play.whose));
    return met.length === 0 ? null : met.every((play) => ordinaryMs(system, play) < livesMs);
  };
  return { own: ends(['own', 'any']), others: ends(['other', 'any']) };
}

const ordinaryMs = (system: System, play: Play): Ms =>
  ordinaryRun(system, play).judgement.dueMs ?? Number.POSITIVE_INFINITY;
