/** What decided a run: the clock, what a server changed, what a check asks for, a fault, or nothing at all. */
import { type Refusal, refusals, type Trace } from '#sandbox';
import { isTry } from './marks.ts';
import { reasons } from './reasons.ts';
import { secondUse } from './second-use.ts';
import type { StoryEvent } from './story.ts';
import { type Clocked, runOutAt, turningPoint } from './turning-point.ts';

export type Decider = {
  /** What the reader is asked of the model, after its name. */
  asks: string;
  /** Null where it has no moment. */
  atMs: number | null;
  text: string;
  because: string;
  /** The entry of the trace, where it is one. */
  entry: number | null;
  /** By what the refusal that turned the run looked at. */
  by: 'clock' | 'change' | 'check' | 'fault' | 'nothing' | 'browser';
  turn: StoryEvent | null;
};

/** What a server remembers, and somebody changed. */
const CHANGED: readonly Refusal[] = [
  'unknown-session',
  'on-denylist',
  'before-epoch',
  'not-active',
  'status-withdrawn',
  'session-revoked',
  'unknown-key',
  'refresh-family-ended',
  'user-disabled',
  'role-missing',
];

const CHANGE = 'It is the one thing that changed what the next check read.';

const REUSE =
  'After it nobody could renew any more, and what Mallory still held ran out by its clock.';

const END = 'which of these put an end to Mallory’s visits?';
const STAY = 'which of these let Mallory stay?';

export function deciderOf(story: readonly StoryEvent[], trace: Trace): Decider | null {
  const tries = story.filter(isTry);
  const turn = turningPoint(story) ?? null;
  if (turn?.why) return endedBy(turn.why, turn, story, trace);
  if (tries.length > 0) return stayed(story);
  return abused(story) ?? thrownOut(story);
}

function endedBy(
  why: Refusal,
  turn: StoryEvent,
  story: readonly StoryEvent[],
  trace: Trace,
): Decider {
  const reuse = secondUse(story, turn);
  if (reuse) return { ...reuse, asks: END, because: REUSE, by: 'change', turn };
  const clocked = runOutAt(trace, turn);
  if (clocked) return byClock(clocked, turn);
  const change = changeBefore(why, turn, story);
  if (change) return { ...at(change), asks: END, because: CHANGE, by: 'change', turn };
  const text = `The check refuses what Mallory shows: ${reasons[why]}`;
  return { ...at({ ...turn, text }), asks: END, because: refusals[why].says, by: 'check', turn };
}

/** What a server did last; or, where none tells of it, what somebody asked for. */
function changeBefore(why: Refusal, turn: StoryEvent, story: readonly StoryEvent[]) {
  if (!CHANGED.includes(why)) return undefined;
  const before = story.filter(({ atMs }) => atMs <= turn.atMs);
  return (
    before.findLast(({ kind }) => kind === 'ending') ??
    before.findLast(({ kind }) => kind === 'order' || kind === 'logout')
  );
}

const at = ({ atMs, text, entry }: StoryEvent) => ({ atMs, text, entry });

const byClock = ({ atMs, text, because }: Clocked, turn: StoryEvent): Decider => ({
  asks: END,
  atMs,
  text,
  because,
  entry: null,
  by: 'clock',
  turn,
});

/** Something was changed, and a fault kept it from the check; or nothing was. */
function stayed(story: readonly StoryEvent[]): Decider {
  const last = story.findLast((event) => isTry(event) && event.outcome === 'answered');
  const changed = story.findLast(({ kind }) => kind === 'ending');
  const faults = story.filter(({ kind, atMs }) => kind === 'fault' && atMs <= (last?.atMs ?? 0));
  const fault = faults.find(({ atMs }) => atMs > (changed?.atMs ?? 0)) ?? faults.at(-1);
  if (changed && fault)
    return {
      ...at(fault),
      asks: STAY,
      because: 'After it, the check no longer read what the server had changed.',
      by: 'fault',
      turn: null,
    };
  return {
    asks: END,
    atMs: null,
    text: 'None of these: Mallory is still in',
    because:
      'Nothing here changed anything that the next check reads, and no clock has run out yet.',
    entry: null,
    by: 'nothing',
    turn: null,
  };
}

function abused(story: readonly StoryEvent[]): Decider | null {
  const all = story.filter(({ kind, outcome }) => kind === 'abuse' && outcome !== null);
  const abuse = all.find(({ outcome }) => outcome === 'answered') ?? all[0];
  if (!abuse) return null;
  const done = abuse.outcome === 'answered';
  return {
    ...at(abuse),
    text: done ? 'The browser vouches for a request that its user never made' : abuse.text,
    asks: done ? 'what let the request through?' : 'what kept the request out?',
    because: done
      ? 'The server saw a request with everything that a request of hers has.'
      : abuse.why
        ? refusals[abuse.why].says
        : 'Without the cookie the request comes from nobody.',
    by: 'browser',
    turn: null,
  };
}

/** A run without a thief, in which the user is turned away. */
function thrownOut(story: readonly StoryEvent[]): Decider | null {
  const refused = story.find(({ who, why }) => who === 'user' && why !== null);
  if (!refused?.why) return null;
  const asks = 'which of these threw the user out?';
  const change = changeBefore(refused.why, refused, story);
  if (change) return { ...at(change), asks, because: CHANGE, by: 'change', turn: refused };
  return {
    ...at(refused),
    text: `${refused.text}, and is refused: ${reasons[refused.why]}`,
    asks,
    because: refusals[refused.why].says,
    by: 'check',
    turn: null,
  };
}
