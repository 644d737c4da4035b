/** What a trace tells of each stolen lineage: when it began, was stolen, should have ended, and was used. */
import { usableUntilMs } from '../choices/binding/limits.ts';
import { diesAt } from '../choices/content.ts';
import type { Took } from '../choices/ending/doors.ts';
import { lastReadingBefore } from '../choices/fault-limits.ts';
import type { ActorName } from '../model/actor.ts';
import { type Sid, sidOf, type Token, userOf } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { Role } from '../model/row.ts';
import type { App } from '../model/sso.ts';
import type { Forgery, Want } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import { issuesOf } from './issues.ts';
import { actsIn, callsDecidedIn, namesOf } from './reading.ts';
import { stolenIn } from './stolen.ts';
import { tookOf } from './took.ts';

/** An entry, by its place in the trace: order decides, times do not. */
export type Moment = { index: number; atMs: Ms };

export type Use = Moment & { wants: Want; accepted: boolean };
/** `at`: the app that it was done at; null for the application itself. */
export type Act = Moment & Extract<Effect, { type: 'end' }> & { at: App | null };

export type Lineage = {
  sid: Sid;
  user: string;
  /** How its token was forged; null for a session that was begun. */
  forged: Forgery | null;
  /** Whose session it is; null for the application itself. */
  app: App | null;
  /** Where its session was begun. */
  device: ActorName | null;
  began: Moment;
  stolen: Moment;
  /** When its last access token dies, by the world's clock; its beginning where it has none. */
  accessDiesMs: Ms;
  /** When its last access credential was made. */
  lastIssuedMs: Ms;
  /** Until when what was stolen is of use to somebody without its key. */
  usableUntilMs: Ms;
  act: Act | null;
  /** Whether the signing key changed in this run. */
  newKeys: boolean;
  took: Took;
  uses: readonly Use[];
};

export function stolenLineages(trace: Trace): Lineage[] {
  const moments = trace.entries.map((entry, index) => ({ entry, index, atMs: entry.atMs }));
  const thefts = moments.flatMap(({ entry, ...moment }) =>
    stolenIn(entry, trace).map((credential) => ({
      ...moment,
      sid: sidOf(credential),
      user: userOf(credential),
      app: entry.heard.type === 'app-loot' ? entry.heard.app : null,
      signed: credential.kind === 'jwt' || credential.kind === 'refresh-token',
    })),
  );
  const first = thefts.filter(
    ({ sid }, index) => thefts.findIndex((theft) => theft.sid === sid) === index,
  );
  const acts = actsOf(trace);
  return first.map(({ sid, user, app, signed, ...stolen }) => {
    const issues = issuesOf(trace, sid);
    const began = issues[0]?.moment ?? stolen;
    const device = issues[0]?.device ?? null;
    const forged = forgedIn(trace, sid);
    const own = { sid, app, device, began, stolen, signed };
    const ending = acts.filter(
      (each) => (each.user === null || each.user === user) && shouldEnd(each, own),
    );
    const act = ending.find(({ by }) => by !== 'demotion') ?? ending[0] ?? null;
    const lost = act?.by === 'demotion' ? 'admin' : null;
    return {
      sid,
      user,
      forged,
      app,
      device,
      began,
      stolen,
      accessDiesMs: Math.max(began.atMs, ...deathsOf(trace, sid, lost)),
      lastIssuedMs: issues.at(-1)?.moment.atMs ?? began.atMs,
      usableUntilMs: Math.max(...usesAllowed(trace, sid)),
      act,
      took: tookOf(trace, sid),
      newKeys: acts.some(({ by }) => by === 'key-withdrawn'),
      uses: usesOf(trace, sid, lost),
    };
  });
}

/** An act at an app is of that app. */
const actsOf = ({ entries }: Trace): Act[] =>
  entries.flatMap((entry, index) => {
    const { heard, atMs } = entry;
    const at = heard.type === 'leave-app' ? heard.app : null;
    return actsIn(entry).map((act) => ({ ...act, index, atMs, at }));
  });

/**
 * A demotion counts where nothing ends the whole access.
 * A logout ends its own session, one at an app those that it is about and nothing else; a forced one its device's, a withdrawn key whatever it has signed. Every other act ends all the user's
 * sessions from before it; of the one that acts, the copies that were taken before.
 */
function shouldEnd(
  act: Act,
  {
    sid,
    app,
    device,
    began,
    stolen,
    signed,
  }: Pick<Lineage, 'sid' | 'app' | 'device' | 'began' | 'stolen'> & {
    signed: boolean;
  },
): boolean {
  if (act.by === 'logout' || act.at) return act.sid === sid;
  if (app) return false;
  if (act.by === 'key-withdrawn') return signed && stolen.index < act.index;
  if (act.device) return act.device === device && began.index < act.index;
  return act.sid === sid ? stolen.index < act.index : began.index < act.index;
}

/** How long each theft of this lineage was good for. A key that she has from anywhere serves for all. */
function usesAllowed(trace: Trace, sid: Sid): Ms[] {
  const thieves = namesOf(trace, 'attacker');
  const keys = trace.entries.flatMap(({ heard }) => (heard.type === 'loot' ? heard.keys : []));
  return trace.entries.flatMap((entry) =>
    stolenIn(entry, trace)
      .filter((credential) => sidOf(credential) === sid)
      .map((credential) => {
        const { heard, atMs } = entry;
        const proofs = heard.type === 'loot' ? heard : { ahead: null, captured: null };
        const theft = { credential, stolenMs: atMs, ...proofs };
        return usableUntilMs(theft, [...thieves, ...keys], trace.settings);
      }),
  );
}

/** When each token of this lineage dies, wherever it is kept, by the world's clock; or each that has a role. */
const deathsOf = ({ entries, settings, faults }: Trace, sid: Sid, role: Role | null): Ms[] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      isMade(effect) && effect.token.claims.sid === sid && has(effect.token, role)
        ? [lastReadingBefore(diesAt(effect.token.claims, settings.leewayMs), settings, faults)]
        : [],
    ),
  );

const has = ({ claims }: Token, role: Role | null): boolean =>
  role === null || claims.roles?.includes(role) === true;

type Made = Extract<Effect, { type: 'sign' | 'forge' }>;

const isMade = (effect: Effect): effect is Made =>
  effect.type === 'sign' || effect.type === 'forge';

/** Made by her; or by the issuer in good faith, for what she turned it to. */
function forgedIn({ entries }: Trace, sid: Sid): Forgery | null {
  for (const { heard, effects } of entries) {
    if (heard.type === 'misuse' && heard.name === sid) return heard.how;
    const own = effects.find((effect) => effect.type === 'forge' && sidOf(effect.token) === sid);
    if (own?.type === 'forge') return own.how;
  }
  return null;
}

/** What a thief asked with it; or only what needs a role. */
function usesOf(trace: Trace, sid: Sid, role: Role | null): Use[] {
  const thieves = namesOf(trace, 'attacker');
  return trace.entries.flatMap((entry, index) =>
    callsDecidedIn(entry)
      .filter(({ caller, credential }) => thieves.includes(caller) && sidOf(credential) === sid)
      .filter(({ wants }) => role === null || wants === role)
      .map(({ wants, refusal }) => ({
        index,
        atMs: entry.atMs,
        wants,
        accepted: refusal === null,
      })),
  );
}
