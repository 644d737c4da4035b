/** What an api does once it has accepted a call: it answers, and tells the session's server of the visit. */
import { resealed } from '../choices/sealed.ts';
import type { ActorName } from '../model/actor.ts';
import { handleOf, type Sid } from '../model/credential.ts';
import { type Effect, type Send, send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';
import type { TheftStep } from '../model/step.ts';
import type { Asked, Reader } from './look-ups.ts';
import { loot } from './loot.ts';
import type { Checker } from './proof-checks.ts';
import type { Answer } from './rules.ts';
import type { Streaming } from './streams.ts';
import type { Watched } from './watching.ts';

/** `sessions`: whom to tell of a visit; `signer`: whose keys are trusted. Null where the model has nobody. */
export type ApiInput = Pick<Reader, 'settings' | 'replica' | 'door'> & {
  self: ActorName;
  sessions: ActorName | null;
  signer: ActorName | null;
};
/** `keys`: as last fetched. `revoked`: what events have said. `resealed`: how many cookies were sealed here, to name the next. */
export type Api = ApiInput &
  Reader &
  Watched &
  Streaming &
  Checker & {
    keys: readonly string[];
    revoked: readonly Sid[];
    resealed: number;
    /** The last call that was let in, as its log has it. */
    log: Call | null;
  };
/** A rolling sealed session is sealed anew with every answer, whoever asked. */
export function answer(context: Api, { call, caller, clockMs }: Asked): Answer<Api> {
  const { credential } = call;
  if (credential.kind !== 'sealed' || !context.settings.rolling) {
    return {
      effects: [worked(context, call, send(caller, { type: 'answer', call, credentials: null }))],
    };
  }
  const resealedSoFar = context.resealed + 1;
  const cookie = resealed(credential, `${credential.sid}.${resealedSoFar}`, clockMs);
  const credentials = { access: cookie, refresh: null };
  return {
    next: { resealed: resealedSoFar },
    effects: [{ type: 'seal', cookie }, send(caller, { type: 'answer', call, credentials })],
  };
}

/** A visit winds the idle timeout up, where use does; or it writes the session back as it was read. */
export function visited({ sessions, settings }: Api, { call, session }: Asked): Answer<Api> {
  if (!sessions || call.credential.kind !== 'session-id') return {};
  if (settings.sessionSave === 'whole-row' && session) {
    const saved = send(sessions, { type: 'save', row: session });
    return { effects: [worked({ settings }, call, saved)] };
  }
  return settings.rolling
    ? { effects: [send(sessions, { type: 'touch', id: handleOf(call.credential) })] }
    : {};
}

/** What is said when the work is done. */
const worked = (
  { settings }: Pick<Api, 'settings'>,
  { slowMs = 0 }: Of<'call'>,
  said: Send,
): Effect => (slowMs > 0 ? { ...said, afterMs: slowMs + settings.hopMs } : said);

export const logged = (call: Call): Answer<Api> => ({ next: { log: call } });

/** Somebody reads its log: what the last caller showed. */
export const logRead = (
  { log, settings }: Api,
  { by, ageMs }: Heard<TheftStep>,
): { effects: Effect[] } =>
  log
    ? loot(
        'log-leak',
        { access: log.credential, refresh: null, proof: log.proof },
        settings,
        by,
        ageMs,
      )
    : { effects: [] };
