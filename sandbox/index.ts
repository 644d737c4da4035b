/** The sandbox's only door. Whoever shows or tests it enters here and goes no deeper. */
export { nonceAt, proofRefusal, prove } from './choices/binding/dpop.ts';
export { type Cookie, emptyJar, type Jar } from './choices/carrier/cookie.ts';
export { forgedTrip } from './choices/carrier/forged.ts';
export { type Kept, keepCookie, type Setter } from './choices/carrier/keep-cookie.ts';
export { isRequest, isResponse } from './choices/carrier/kinds.ts';
export { ignoredBecause, sentBecause, withheldBecause } from './choices/carrier/reasons.ts';
export { cookiesForScript, judgeCookies, takeCookies } from './choices/carrier/take-cookies.ts';
export { isCrossSite, type Trip } from './choices/carrier/trip.ts';
export { httpText, type Spell } from './choices/carrier.ts';
export { checkBy, KEY, tokenHeader, tokenRefusal } from './choices/content.ts';
export { cacheLife } from './choices/ending/look-ups.ts';
export { standIn } from './choices/spelling.ts';
export { routes } from './choices/theft/loot.ts';
export { machines } from './machines/index.ts';
export type { Actor, ActorName, Role } from './model/actor.ts';
export type { Credential, Credentials, Jwt, Token } from './model/credential.ts';
export { handleOf, sidOf } from './model/credential.ts';
export type { Effect, EndedBy } from './model/effect.ts';
export { InputError, unknownName } from './model/input-error.ts';
export type { Heard, Message } from './model/message.ts';
export type { Model, ModelId } from './model/model.ts';
export type { Proof } from './model/proof.ts';
export { isSettingName, readSettings, writeSetting } from './model/read-setting.ts';
export type { Refusal } from './model/refusal.ts';
export { refusals } from './model/refusal.ts';
export { resolveSettings } from './model/resolve.ts';
export type { Row, SessionRow, Store } from './model/row.ts';
export type { Scenario } from './model/scenario.ts';
export type { ReadScenario, ScenarioFile } from './model/scenario-file.ts';
export { readScenario } from './model/scenario-file.ts';
export type { SettingKey, SettingName, Settings } from './model/settings/index.ts';
export { keyOf, settingNames, settingSpecs } from './model/settings/index.ts';
export type { Step, Via } from './model/step.ts';
export type { Ms } from './model/time.ts';
export {
  EPOCH_SEC,
  formatDuration,
  fromNumericDate,
  hours,
  minutes,
  parseDuration,
  sayDuration,
  seconds,
} from './model/time.ts';
export type { Entry, Trace } from './model/trace.ts';
export type { Attested, Cost, Judgement, Outcome, Verdict } from './model/verdict.ts';
export { isModelId, modelIds, models } from './models/index.ts';
export { scenarioFiles, scenarios, topics } from './scenarios/index.ts';
export { properties } from './verdicts/index.ts';
export { judge } from './verdicts/judge.ts';
export { type Clock, type Deadline, deadlinesOf } from './world/deadlines.ts';
export { readEffects } from './world/effects.ts';
export { type Holding, holdingsIn, holdingsOf } from './world/holdings.ts';
export { type Hindrance, hindranceTo } from './world/possible.ts';
export { withPeople } from './world/presence.ts';
export { emptyQueue, put, type Queue, take } from './world/queue.ts';
export { fork, open, run, step, traceOf, type World } from './world/world.ts';
