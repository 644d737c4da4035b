/**
 * How many bytes each kind of request takes on a model: measured once in the world, then multiplied.
 *
 * A token's text grows by a character or two with the number in its name, so a fleet's bytes agree with
 * the world's to within a hundredth, and not to the byte.
 */
import type { ModelId } from '../model/model.ts';
import { readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import type { Settings } from '../model/settings/index.ts';
import { formatDuration, type Ms, seconds } from '../model/time.ts';
import { models } from '../models/index.ts';
import { costOf } from '../verdicts/cost.ts';
import { run } from '../world/world.ts';
import type { Work } from './tally.ts';

type Kind = 'accepted' | 'refused' | 'renewals' | 'renewalsRefused' | 'logouts' | 'passedOn';
export type Bytes = Readonly<Record<Kind, number>>;

export const wireBytes = (work: Work, bytes: Bytes): number =>
  work.accepted * bytes.accepted +
  work.refused * bytes.refused +
  (work.renewals - work.renewalsRefused) * bytes.renewals +
  work.renewalsRefused * bytes.renewalsRefused +
  work.logouts * bytes.logouts +
  work.passedOn * bytes.passedOn;

type Line = ScenarioFile['steps'][number];

const line = (atMs: Ms, who: string, does: string, rest: object = {}): Line => ({
  at: formatDuration(atMs),
  who,
  do: does,
  ...rest,
});

const USER = 'alice.laptop';
const login = line(0, USER, 'login');
const ask = (atMs: Ms) => line(atMs, USER, 'request');
const theft = [
  login,
  line(seconds(1), 'mallory', 'steal', { via: 'malware', from: USER }),
  line(seconds(2), USER, 'logout'),
];

export function bytesOf(id: ModelId, settings: Settings): Bytes {
  const sent = (...steps: Line[]) => sentIn(id, settings, steps);
  const accepted = sent(login, ask(seconds(2))) - sent(login);
  const spentMs = settings.accessTtlMs + settings.leewayMs;
  const deadMs = Math.max(settings.absoluteTimeoutMs + settings.leewayMs, spentMs) + seconds(2);
  const late = line(deadMs, 'mallory', 'replay');
  const refused = sent(...theft, late) - sent(...theft);
  const logouts = sent(login, line(seconds(2), USER, 'logout')) - sent(login);
  const order = line(seconds(2), 'admin', 'force-logout', { user: 'alice' });
  return {
    accepted,
    refused,
    renewals: renewalBytes(sent, settings, accepted, refused),
    renewalsRefused: sent(...theft, line(seconds(3), 'mallory', 'refresh')) - sent(...theft),
    logouts,
    passedOn: sent(login, order) - sent(login),
  };
}

/** What a request takes whose token has to be renewed first, over and above that of any other. */
function renewalBytes(
  sent: (...steps: Line[]) => number,
  { edge, refreshCarrier, accessTtlMs, leewayMs, idleTimeoutMs }: Settings,
  accepted: number,
  refused: number,
): number {
  if (edge !== 'bff' && refreshCarrier === 'none') return 0;
  const spentMs = accessTtlMs + leewayMs;
  const often = edge === 'bff' && spentMs >= idleTimeoutMs ? keepAlive(spentMs, idleTimeoutMs) : [];
  const whole = sent(login, ...often, ask(spentMs)) - sent(login, ...often);
  return edge === 'bff' ? whole - accepted : whole - accepted - refused;
}

/** Asks often enough for a session to be there when its token is spent. */
const keepAlive = (untilMs: Ms, idleMs: Ms): Line[] =>
  Array.from({ length: Math.floor((2 * untilMs) / idleMs) }, (_, index) =>
    ask(Math.floor(((index + 1) * idleMs) / 2)),
  ).filter((_, index) => ((index + 1) * idleMs) / 2 < untilMs);

function sentIn(id: ModelId, settings: Settings, steps: readonly Line[]): number {
  const until = formatDuration(
    settings.absoluteTimeoutMs + settings.accessTtlMs + settings.leewayMs + seconds(9),
  );
  const file = { format: 1, id: 'bytes', question: '?', until, steps };
  return costOf(run(readScenario(file), models[id], settings)).wireBytes;
}
