/** The sandbox's only door. Whoever shows or tests it enters here and goes no deeper. */
export { type Audit, audit, type Found, over } from './audit/audit.ts';
export type { Audited } from './audit/audited.ts';
export type { DayCost } from './audit/day.ts';
export { ownSettings } from './audit/directed.ts';
export { eventNames, eventSpecs } from './audit/events.ts';
export type { Examined } from './audit/examined.ts';
export type { Improvement } from './audit/improvements.ts';
export { type Flaw, readSystem } from './audit/read-system.ts';
export { recordOf, sayReach, sayWorst } from './audit/record.ts';
export { fieldsTold } from './audit/system-file.ts';
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
export { type Drill, drill, type Level, levels } from './drills/drill.ts';
export { type Grade, grade } from './drills/grade.ts';
export { sayClock, sayLength } from './drills/say-time.ts';
export { type WrongTime, wrongTimesOf } from './drills/wrong-times.ts';
export {
  type Alphabet,
  type AlphabetName,
  alphabets,
  type FaultName,
  faults,
  fixationAlphabet,
  type Intent,
  neighbourAlphabet,
  standardAlphabet,
} from './explore/alphabet.ts';
export type { Ask } from './explore/ask.ts';
export { type Exploration, explore, exploring, type Reached } from './explore/explore.ts';
export type { Finding } from './explore/findings.ts';
export { type Move, make, movesAt } from './explore/moves.ts';
export type { From, System } from './explore/opening.ts';
export { remembering } from './explore/reactions.ts';
export { scaledSettings } from './explore/scaled.ts';
export { type Search, searching } from './explore/search.ts';
export { searchFor } from './explore/search-in.ts';
export type { State } from './explore/state.ts';
export {
  type Fleet,
  fleetSettings,
  readFleetSettings,
  SESSIONS_MAX,
} from './fleet/fleet.ts';
export { ENTRY_BYTES, type Load, RECORD_BYTES } from './fleet/formulae.ts';
export { type Grown, growing, SIZES } from './fleet/growth.ts';
export { expectedGuesses, meanGuesses, type Space } from './fleet/guessing.ts';
export { lifeScenario } from './fleet/life-scenario.ts';
export { liveOne } from './fleet/living.ts';
export { type PopulationName, populationNames, populationSpecs } from './fleet/population.ts';
export type { Course, FleetResult, ModelResult } from './fleet/result.ts';
export { type FleetProgress, simulate, simulating } from './fleet/simulating.ts';
export type { Spread } from './fleet/spread.ts';
export type { Attempt, Clause, Goal, Judged, Result, Start } from './goals/goal.ts';
export { fileOf } from './goals/goal.ts';
export { goals } from './goals/index.ts';
export { judgeGoal } from './goals/judge-goal.ts';
export { deadlines } from './machines/deadlines.ts';
export { machines } from './machines/index.ts';
export type { Actor, ActorName, Role } from './model/actor.ts';
export type { Credential, Credentials, Jwt, Token } from './model/credential.ts';
export { handleOf, sidOf } from './model/credential.ts';
export type { Effect, EndedBy } from './model/effect.ts';
export { InputError, unknownName } from './model/input-error.ts';
export type { Heard, Message } from './model/message.ts';
export type { Model, ModelId } from './model/model.ts';
export type { Proof } from './model/proof.ts';
export { isSettingName, readSettings, writeSetting, writeValue } from './model/read-setting.ts';
export type { Refusal } from './model/refusal.ts';
export { refusals } from './model/refusal.ts';
export { resolveSettings } from './model/resolve.ts';
export type { Row, SessionRow, Store } from './model/row.ts';
export type { Scenario } from './model/scenario.ts';
export type { Line, ReadScenario, ScenarioFile } from './model/scenario-file.ts';
export { readScenario } from './model/scenario-file.ts';
export type { SettingSpec } from './model/setting-spec.ts';
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
export { thefts, type Verbs, verbsOf } from './model/verbs/index.ts';
export type { Attested, Cost, Judgement, Outcome, Verdict } from './model/verdict.ts';
export { writeScenario, writeStep } from './model/write-scenario.ts';
export { isModelId, modelIds, models } from './models/index.ts';
export { scenarioFiles, scenarios, topics } from './scenarios/index.ts';
export { addressOf, codeIn } from './share/address.ts';
export { digestOf } from './share/digest.ts';
export { scenarioText, traceText } from './share/file-text.ts';
export {
  LINK_MAX,
  noticeOf,
  type ReadLink,
  readLink,
  type WrittenLink,
  writeLink,
} from './share/link.ts';
export { type Imported, readImport } from './share/read-import.ts';
export { type Json, placeIn, readJson } from './share/read-json.ts';
export { playedScenario, runShared, type Shared, type SharedBranch } from './share/shared.ts';
export { properties } from './verdicts/index.ts';
export { judge } from './verdicts/judge.ts';
export { type Clock, type Deadline, deadlinesOf } from './world/deadlines.ts';
export { readEffects } from './world/effects.ts';
export { type Holding, holdingsIn, holdingsOf } from './world/holdings.ts';
export { type Hindrance, hindranceTo } from './world/possible.ts';
export { withPeople } from './world/presence.ts';
export { emptyQueue, put, type Queue, take } from './world/queue.ts';
export { fork, open, type React, react, run, step, traceOf, type World } from './world/world.ts';
