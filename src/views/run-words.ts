/** The words that a text may leave to a run: its moments, its durations and its settings. */
import {
  hours,
  type Judgement,
  keyOf,
  type Ms,
  sayDuration,
  settingNames,
  type Trace,
  writeSetting,
} from '#sandbox';
import { clockTime } from './clock.ts';
import { sayLength } from './length.ts';

/** A finished run and what it shows. */
export type Told = { trace: Trace; judgement: Judgement };

export type Words = Readonly<Record<string, string>>;

/** `stopsMs`: the moment that one option of a question maintains. */
export function wordsOf({ trace, judgement }: Told, stopsMs?: Ms): Words {
  const moments = {
    began: momentOf(trace, 'login'),
    stolen: momentOf(trace, 'loot'),
    firstTry: firstTry(trace),
    loggedOut: momentOf(trace, 'logout'),
    lastStreamed: lastStreamedMs(trace),
    ended: judgement.endedAtMs,
    lastAccepted: judgement.lastAcceptedAtMs,
    cutOff: judgement.cutOffAtMs,
    dies: limitOf(judgement),
    stops: stopsMs ?? null,
  };
  const durations = {
    exposure: judgement.exposureMs,
    due: judgement.dueMs,
    worstCase: judgement.worstCaseMs,
    dwell: judgement.dwellMs,
  };
  return {
    model: trace.model.name,
    ...counts(judgement),
    ...settingWords(trace),
    ...said(moments, clockTime),
    ...said(durations, sayLength),
  };
}

/** How often, how many and how much. */
function counts({ attacker, honest, collateral, cost }: Judgement): Words {
  const { accepted, refused, rides, forgedRequests } = attacker;
  const all = {
    accepted,
    refused,
    rides,
    forgedRequests,
    signIns: honest.signIns,
    userRefused: honest.refused,
    collateral: collateral.sessions,
    ...cost,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, n]) => [name, n.toLocaleString('en-GB')]),
  );
}

/** Puts words in place of `{names}`. A name that the run has no word for is a mistake of the author. */
export const fill = (text: string, words: Words): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`the run has no word for {${name}}`);
    return word;
  });

/** When the run's credential dies at the latest, however the thief samples. */
const limitOf = ({ endedAtMs, dueMs }: Judgement): Ms | null =>
  endedAtMs === null || dueMs === null ? null : endedAtMs + dueMs;

const momentOf = ({ entries }: Trace, type: string): Ms | null =>
  entries.find(({ heard }) => heard.type === type)?.atMs ?? null;

/** Before every moment where nothing was stolen. */
export const stolenMs = (trace: Trace): Ms => momentOf(trace, 'loot') ?? Number.NEGATIVE_INFINITY;

export const loggedOutMs = (trace: Trace): Ms =>
  momentOf(trace, 'logout') ?? Number.POSITIVE_INFINITY;

/** Whether somebody showed a token that no login brought. */
export const hasForged = ({ entries }: Trace): boolean =>
  entries.some(({ heard }) => heard.type === 'forge');

/** When a stream last brought the thief something. */
export function lastStreamedMs({ entries, cast }: Trace): Ms | null {
  const thieves = cast.filter(({ role }) => role === 'attacker').map(({ name }) => name);
  const delivered = entries.findLast(
    ({ actor, heard }) => thieves.includes(actor) && heard.type === 'delivered',
  );
  return delivered?.atMs ?? null;
}

function firstTry({ entries, cast }: Trace): Ms | null {
  const thieves = cast.filter(({ role }) => role === 'attacker').map(({ name }) => name);
  const tries = ['poll', 'replay'];
  return (
    entries.find(({ actor, heard }) => thieves.includes(actor) && tries.includes(heard.type))
      ?.atMs ?? null
  );
}

const said = (times: Readonly<Record<string, Ms | null>>, say: (ms: Ms) => string): Words =>
  Object.fromEntries(
    Object.entries(times).flatMap(([name, ms]) => (ms === null ? [] : [[name, say(ms)]])),
  );

/** People say 24 h of a token, not one day. */
const sayLife = (ms: Ms): string =>
  ms >= hours(1) && ms % hours(1) === 0 ? `${ms / hours(1)} h` : sayDuration(ms);

const settingWords = ({ settings }: Trace): Words =>
  Object.fromEntries(
    settingNames.map((name) => {
      const value = settings[keyOf(name)];
      const isLong = typeof value === 'number' && value >= 0;
      return [name, isLong ? sayLife(value) : writeSetting(name, settings)];
    }),
  );
