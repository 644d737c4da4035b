/** Why the copy stops there: the entry of the run that decided it, and a sentence about it. */
import { handleOf } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { ModelId } from '../model/model.ts';
import type { Refusal } from '../model/refusal.ts';
import type { SettingName } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { Entry, Trace } from '../model/trace.ts';
import { decisionIn } from './cut-off.ts';
import { CACHES, lengthIn, type Plan } from './plan.ts';
import { sayClock, sayLength } from './say-time.ts';

/** `entry`: its place in the trace of the drill's run. */
export type Reason = { entry: number; why: string };

type Refused = { trace: Trace; plan: Plan; atMs: Ms; index: number };

/** `atMs`: the answer, at which the run has a refusal; null where nothing ends it. */
export function reasonOf(trace: Trace, plan: Plan, atMs: Ms | null): Reason {
  if (atMs === null) return neverClosed(trace);
  const about = plan.watched === 'stream' ? 'stream' : 'call';
  const index = trace.entries.findIndex(
    (entry) => entry.atMs >= atMs && decisionIn(entry, about)?.refusal,
  );
  const why = refusalIn(trace.entries[index], about);
  if (why === null) throw new Error(`nothing is refused at ${sayClock(atMs)}`);
  const reason = (ran[why] ?? withdrawn)({ trace, plan, atMs, index });
  return plan.watched === 'stream'
    ? { ...reason, why: `${reason.why} ${checkedAgain(atMs)}` }
    : reason;
}

const refusalIn = (entry: Entry | undefined, about: 'call' | 'stream'): Refusal | null =>
  (entry && decisionIn(entry, about)?.refusal) ?? null;

const told = ({ plan }: Pick<Refused, 'plan'>, name: SettingName): string =>
  sayLength(lengthIn(plan, name));

const checkedAgain = (atMs: Ms) =>
  `The live connection is checked again at ${sayClock(atMs)}, and closed.`;

function neverClosed({ entries }: Trace): Reason {
  const entry = entries.findLastIndex((each) => decisionIn(each, 'stream'));
  const why =
    'The live connection was checked when it was opened. Nobody checks it again, so it goes on.';
  return { entry, why };
}

/** Refusals by a clock. Every other one looked something up. */
const ran: Partial<Record<Refusal, (refused: Refused) => Reason>> = {
  'token-expired': (refused) => {
    const entry = issueOf(refused);
    return { entry, why: `${issued(refused, entry, 'accessTtl')}${forgiven(refused)}` };
  },
  'sealed-expired': (refused) => {
    const entry = beginning(refused.trace);
    return { entry, why: `${issued(refused, entry, 'absoluteTimeout')}${forgiven(refused)}` };
  },
  'absolute-timeout': (refused) => bySession(refused),
  'not-active': (refused) => (isOver(refused) ? bySession(refused) : withdrawn(refused)),
  'idle-timeout': (refused) => {
    const { trace, index } = refused;
    const entry = trace.entries.findLastIndex((each, at) => at < index && isUse(each));
    const used = sayClock(trace.entries[entry]?.atMs ?? 0);
    return {
      entry,
      why: `It is last used at ${used}, and ${told(refused, 'idleTimeout')} later the session ends for lack of use.`,
    };
  },
};

const isUse = ({ effects }: Entry) =>
  effects.some((effect) => effect.type === 'decide' && effect.about === 'call' && !effect.refusal);

/** An issuer gives one answer for a token that is revoked and for one whose time is up. */
function isOver({ trace, plan, atMs }: Refused): boolean {
  const beganMs = trace.entries[beginning(trace)]?.atMs ?? 0;
  return atMs >= beganMs + lengthIn(plan, 'absoluteTimeout');
}

function bySession(refused: Refused): Reason {
  const entry = beginning(refused.trace);
  const began = sayClock(refused.trace.entries[entry]?.atMs ?? 0);
  const why = `The session began at ${began} and ends ${told(refused, 'absoluteTimeout')} later. Nothing that was done before ended it for good, and no use of it puts that off.`;
  return { entry, why };
}

function issued(refused: Refused, entry: number, life: 'accessTtl' | 'absoluteTimeout'): string {
  const at = sayClock(refused.trace.entries[entry]?.atMs ?? 0);
  return `What the thief shows last was issued at ${at} and is good for ${told(refused, life)}. Nothing that happened in between changes for good what is checked when it comes in.`;
}

function forgiven({ plan }: Refused): string {
  const leeway = plan.changes.leeway
    ? ` It is still accepted for ${told({ plan }, 'leeway')} after its expiry.`
    : '';
  const skew = plan.changes.skew
    ? ` The clock that reads the expiry time is ${told({ plan }, 'skew')} ${plan.changes.skew.startsWith('-') ? 'ahead of' : 'behind'} the one that wrote it.`
    : '';
  return leeway + skew;
}

/** The entry in which the token was signed that the thief showed in vain. */
function issueOf({ trace, index }: Refused): number {
  const effects = trace.entries[index]?.effects ?? [];
  const verified = effects.find((effect) => effect.type === 'verify');
  const handle = verified ? handleOf(verified.token) : '';
  return trace.entries.findIndex((entry) =>
    entry.effects.some((effect) => effect.type === 'sign' && handleOf(effect.token) === handle),
  );
}

/** The sign-in of the session that was stolen, or that the thief began. */
function beginning({ entries }: Trace): number {
  const own = entries.findIndex(
    ({ heard }) => heard.type === 'signed-in' && heard.device === 'mallory',
  );
  const from = own < 0 ? 'alice.laptop' : 'mallory';
  return entries.findIndex(({ heard }) => heard.type === 'sign-in' && heard.from === from);
}

/** What is written when access is withdrawn. */
const done: Readonly<Partial<Record<ModelId, string>>> = {
  'server-session': 'The session is deleted',
  'phantom-token': 'The session is deleted',
  bff: 'The session is deleted',
  'introspected-token': 'The token is revoked',
  'denylist-jwt': 'The token is put on the list',
  'epoch-jwt': 'The user’s number is raised',
};

/** What the check looks up was changed; perhaps it heard of that later. */
function withdrawn(refused: Refused): Reason {
  const { trace, plan, atMs } = refused;
  const acts = actsBefore(refused);
  const act = acts.at(-1);
  const actMs = trace.entries[act ?? 0]?.atMs ?? 0;
  const heardAt = (entry: number) => ({ entry, atMs: trace.entries[entry]?.atMs ?? 0 });
  const changed = `${done[plan.model]} at ${sayClock(actMs)}`;
  if (actMs === atMs || plan.watched === 'stream') {
    return { entry: act ?? 0, why: `${changed}, and the next check sees that.` };
  }
  const cache = CACHES.find((name) => plan.changes[name]);
  const read = cache ? lastReadBefore(refused) : null;
  const readMs = read === null ? 0 : heardAt(read).atMs;
  if (cache && read !== null && readMs + lengthIn(plan, cache) === atMs) {
    return {
      entry: read,
      why: `${changed}${lagging(refused)}. But the server that the thief asks had looked at ${sayClock(readMs)}, and does not look again for ${told(refused, cache)}.`,
    };
  }
  const copied = trace.entries.findLastIndex(
    (entry, at) => at < refused.index && isToldTo(copyAsked(plan), entry),
  );
  const { atMs: heardMs } = heardAt(copied);
  const back = trace.entries[copied]?.heard.type === 'heal' ? 'when its line is back, ' : '';
  return {
    entry: copied,
    why: `${changed}${lagging(refused)}. The copy that the thief’s requests are checked against hears of it ${back}at ${sayClock(heardMs)}.`,
  };
}

const lagging = (refused: Refused): string =>
  refused.plan.changes.replicaLag
    ? `, and reaches the copies ${told(refused, 'replicaLag')} later`
    : '';

/** Each region’s servers read a copy of their own. */
const copyAsked = ({ region }: Plan): string => (region === 1 ? 'replica' : `replica-${region}`);

/** A copy that was cut off gets what it missed when its line is back. */
const isToldTo = (copy: string, { actor, heard }: Entry): boolean =>
  actor === copy && (heard.type === 'copy' || heard.type === 'heal');

/** Where servers were told, in the order of time. */
const actsBefore = ({ trace, index }: Refused): number[] =>
  trace.entries.flatMap((entry, at) => (at < index && changes(entry) ? [at] : []));

const TELLING: readonly string[] = ['sign-out', 'new-password', 'order'];

const changes = ({ heard, effects }: Entry): boolean =>
  TELLING.includes(heard.type) && effects.some(isWrite);

const isWrite = ({ type }: Effect) => type === 'write';

/** The last look into a store for this credential whose answer was good, where it was not asked again. */
function lastReadBefore({ trace, index }: Refused): number | null {
  const found = trace.entries.findLastIndex(
    ({ heard, effects }, at) =>
      at < index &&
      (heard.type === 'found' || heard.type === 'look-up') &&
      effects.some(
        (effect) => effect.type === 'decide' && !effect.refusal && effect.caller !== 'bob.laptop',
      ),
  );
  return found < 0 ? null : found;
}
