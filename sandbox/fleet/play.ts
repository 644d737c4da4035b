/** Plays one life on one model: her visits, the thief's tries and what happens once, in the order of time. */
import type { Refusal } from '../model/refusal.ts';
import type { Ms } from '../model/time.ts';
import { type Book, type Held, turnPage } from './book.ts';
import type { Gate } from './gates/gate.ts';
import type { Steady } from './gates/steady.ts';
import { type Life, NEVER } from './life.ts';
import type { Tally } from './tally.ts';

/** What came of it, with the meaning that a verdict gives to the same names. */
export type Lived = {
  endedAtMs: Ms | null;
  lastAcceptedAtMs: Ms | null;
  exposureMs: Ms | null;
  dwellMs: Ms | null;
  attacker: { accepted: number; refused: number };
  honest: { signIns: number; refused: number };
  /** Innocent sessions that somebody ended and that were then used. */
  collateral: number;
};

export const newLived = (): Lived => ({
  endedAtMs: null,
  lastAcceptedAtMs: null,
  exposureMs: null,
  dwellMs: null,
  attacker: { accepted: 0, refused: 0 },
  honest: { signIns: 0, refused: 0 },
  collateral: 0,
});

/** One system, and the life that is played on it. `row`: her next visits, again and again the same object. */
export type Played = { gate: Gate; book: Book; tally: Tally; lived: Lived; row: Steady };

export function play(played: Played, life: Life): void {
  const { gate, tally } = played;
  begin(played, life);
  let onceMs = nextOnce(life, life.loginMs - 1);
  let visitMs = life.loginMs + life.everyMs;
  let tryMs = life.triedMs;
  for (;;) {
    if (visitMs < onceMs && visitMs < tryMs) {
      visitMs = visitUntil(played, life, visitMs, Math.min(onceMs, tryMs));
    } else if (tryMs < onceMs) {
      attempt(played, tryMs);
      tryMs = tryMs + life.triesEveryMs <= life.untilMs ? tryMs + life.triesEveryMs : NEVER;
    } else if (onceMs < NEVER) {
      happenOnce(played, life, onceMs);
      onceMs = nextOnce(life, onceMs);
    } else break;
  }
  gate.close();
  settle(played.lived, life);
  tally.dayMs = 0;
}

/** Her visits up to this moment, or to the first that is refused. The next one after them. */
function visitUntil(played: Played, life: Life, fromMs: Ms, endMs: Ms): Ms {
  const { gate, book, tally, row } = played;
  const { everyMs } = life;
  const leftMs = life.loginMs + everyMs * life.visits;
  row.fromMs = fromMs;
  row.everyMs = everyMs;
  row.pieces = life.pieces;
  row.first = ((fromMs - life.loginMs) / everyMs - 1) | 0;
  row.times = (((Math.min(leftMs, endMs - 1) - fromMs) / everyMs) | 0) + 1;
  const why = gate.askOften(book.laptop, row);
  const { times: letIn } = book.laptop;
  tally.accepted += letIn;
  const refusedMs = fromMs + letIn * everyMs;
  if (why) mend(played, book.laptop, refusedMs, why);
  const nextMs = why ? refusedMs + everyMs : refusedMs;
  return nextMs <= leftMs ? nextMs : NEVER;
}

function begin({ book, gate, tally, lived }: Played, life: Life): void {
  turnPage(book);
  tally.dayMs = life.dayMs;
  lived.endedAtMs = null;
  lived.lastAcceptedAtMs = null;
  lived.attacker.accepted = 0;
  lived.attacker.refused = 0;
  lived.honest.signIns = 1;
  lived.honest.refused = 0;
  lived.collateral = 0;
  gate.signIn(book.laptop, life.loginMs);
}

const after = (atMs: Ms, pastMs: Ms): Ms => (atMs > pastMs ? atMs : NEVER);

/** The next of the moments that come once; the phone's login may be at the moment of the laptop's. */
function nextOnce(life: Life, pastMs: Ms): Ms {
  if (life.stolenMs === NEVER && life.orderedMs === NEVER) return after(life.logoutMs, pastMs);
  return Math.min(
    after(life.stolenMs, pastMs),
    after(life.orderedMs, pastMs),
    after(life.logoutMs, pastMs),
    after(life.phoneLoginMs, pastMs),
    after(life.phoneAskMs, pastMs),
  );
}

function happenOnce(played: Played, life: Life, atMs: Ms): void {
  const { gate, book, lived, tally } = played;
  if (atMs === life.stolenMs) steal(book);
  if (atMs === life.phoneLoginMs) {
    lived.honest.signIns += 1;
    gate.signIn(book.phone, atMs);
  }
  if (atMs === life.orderedMs) {
    lived.endedAtMs ??= atMs;
    gate.order(atMs);
  }
  if (atMs === life.phoneAskMs) visit(played, book.phone, atMs);
  if (atMs === life.logoutMs) {
    if (book.laptop.session.stolen) lived.endedAtMs ??= atMs;
    tally.logouts += 1;
    gate.logout(book.laptop, atMs);
  }
}

/** Malware takes all that the laptop holds, as it is. */
function steal({ laptop, thief }: Book): void {
  thief.session = laptop.session;
  thief.token = laptop.token;
  thief.diesMs = laptop.diesMs;
  thief.sealed = laptop.sealed;
  thief.refresh = laptop.refresh;
  thief.session.stolen = true;
}

function visit(played: Played, held: Held, atMs: Ms): void {
  const why = played.gate.ask(held, atMs);
  if (why) mend(played, held, atMs, why);
  else played.tally.accepted += 1;
}

/** Refused, her page renews what it can, and what it cannot mend she mends by signing in again. */
function mend({ gate, lived, tally }: Played, held: Held, atMs: Ms, refusal: Refusal): void {
  tally.refused += 1;
  const why = held.refresh === null ? refusal : gate.renew(held, atMs);
  if (why === null) {
    gate.ask(held, atMs);
    tally.accepted += 1;
    return;
  }
  if (!held.session.stolen && isByHand(why, held)) lived.collateral += 1;
  lived.honest.refused += 1;
  lived.honest.signIns += 1;
  gate.signIn(held, atMs);
}

/** Refusals that no clock explains: somebody ended the session. */
const BY_HAND: readonly Refusal[] = [
  'unknown-session',
  'on-denylist',
  'before-epoch',
  'refresh-family-ended',
  'refresh-reused',
];

/** An issuer that is asked says only that a token is not active. */
const isByHand = (why: Refusal, { session }: Held): boolean =>
  BY_HAND.includes(why) || (why === 'not-active' && session.goneMs !== NEVER);

/** The thief tries, and renews what she can; a refresh token that was refused she tries no more. */
function attempt({ gate, book: { thief }, lived, tally }: Played, atMs: Ms): void {
  let why = gate.ask(thief, atMs);
  if (why !== null && thief.refresh !== null) {
    lived.attacker.refused += 1;
    tally.refused += 1;
    if (gate.renew(thief, atMs) !== null) {
      thief.refresh = null;
      return;
    }
    why = gate.ask(thief, atMs);
  }
  if (why === null) {
    tally.accepted += 1;
    lived.attacker.accepted += 1;
    lived.lastAcceptedAtMs = atMs;
  } else {
    tally.refused += 1;
    lived.attacker.refused += 1;
  }
}

/** Exposure and dwell, as a verdict has them. */
function settle(lived: Lived, { stolenMs }: Life): void {
  const { endedAtMs, lastAcceptedAtMs: last } = lived;
  const isStolen = stolenMs !== NEVER;
  if (!isStolen) lived.endedAtMs = null;
  lived.dwellMs = isStolen ? (last === null ? 0 : last - stolenMs) : null;
  lived.exposureMs = isStolen && endedAtMs !== null ? Math.max(0, (last ?? 0) - endedAtMs) : null;
}
