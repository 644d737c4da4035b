/** Random scenarios and settings: two minutes of three devices and a thief, on clocks short enough to run out. */
import fc from 'fast-check';
import {
  InputError,
  models,
  type ReadScenario,
  readScenario,
  resolveSettings,
  type ScenarioFile,
  type Settings,
  seconds,
  settingSpecs,
} from '#sandbox';

/** How often to try; `TIMES=30 npx vitest run` tries thirty times as often. Shrinking ends in time, too. */
export function thorough(usual: number) {
  const times = Number(process.env['TIMES'] ?? 1);
  const interruptAfterTimeLimit = 30_000 * times;
  return { numRuns: usual * times, interruptAfterTimeLimit, markInterruptAsFailure: true };
}

const ms = (min: number, max: number) => fc.integer({ min, max });
const sec = (min: number, max: number) => fc.integer({ min, max }).map(seconds);
/** Polls shrink to seldom ones, which are the quicker to run. */
const period = (min: number, max: number) => fc.nat({ max: max - min }).map((n) => `${max - n}ms`);
const text = (min: number, max: number) => ms(min, max).map((n) => `${n}ms`);

const at = text(0, 120_000);
const device = fc.constantFrom('alice.laptop', 'alice.phone', 'bob.laptop');
const user = fc.constantFrom('alice', 'bob');
const mallory = fc.constant('mallory');
const admin = fc.constant('admin');

const forgeries = [
  'signing-key',
  'signing-key',
  'alg-none',
  'alg-none-cased',
  'algorithm-confusion',
  'edited-claims',
  'wrong-audience',
  'wrong-issuer',
  'wrong-type',
  'weak-secret',
  'kid-injection',
  'kid-traversal',
  'jku',
  'x5u',
  'jwk',
  'shared-key',
];

const step: fc.Arbitrary<ScenarioFile['steps'][number]> = fc.oneof(
  fc.record({ at, who: device, do: fc.constantFrom('login', 'request', 'refresh', 'logout') }),
  fc.record({ at, who: device, do: fc.constant('change-password'), endOthers: fc.boolean() }),
  fc.record({ at, who: device, do: fc.constant('logout-everywhere'), keepThis: fc.boolean() }),
  fc.record({ at, who: device, do: fc.constant('poll'), every: period(500, 20_000) }),
  fc.record({ at, who: admin, do: fc.constant('disable-user'), user }),
  fc.record({ at, who: admin, do: fc.constant('force-logout'), user }),
  fc.record({ at, who: admin, do: fc.constant('force-logout'), device }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constantFrom('malware', 'malware', 'xss', 'phish', 'network', 'log-leak', 'har'),
    from: device,
  }),
  fc.record({
    at: text(20_000, 120_000),
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constantFrom('log-leak', 'har'),
    from: device,
    age: text(0, 20_000),
  }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constantFrom('db-dump', 'password'),
    user,
  }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('steal'),
    via: fc.constant('signing-key'),
  }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('forge'),
    how: fc.constantFrom(...forgeries),
    user,
  }),
  fc.record({ at, who: admin, do: fc.constant('withdraw-key') }),
  fc.record({ at, who: mallory, do: fc.constant('login') }),
  fc.record({ at, who: mallory, do: fc.constantFrom('replay', 'refresh', 'logout-everywhere') }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('poll'),
    every: period(300, 9_000),
    renews: fc.boolean(),
  }),
);

const first = { at: '0s', who: 'alice.laptop', do: 'login' };

export const scenario: fc.Arbitrary<ReadScenario> = fc
  .array(step, { minLength: 3, maxLength: 14 })
  .map((steps) =>
    readScenario({
      format: 1,
      id: 'random',
      question: '?',
      until: '150s',
      steps: [first, ...steps],
    }),
  );

const changes: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    accessTtlMs: sec(1, 60),
    leewayMs: sec(0, 20),
    idleTimeoutMs: ms(60_000, 100_000),
    absoluteTimeoutMs: ms(60_000, 200_000),
    refreshTtlMs: ms(60_000, 200_000),
    rotation: fc.boolean(),
    reuseGraceMs: ms(0, 30_000),
    trackIssued: fc.boolean(),
    sessionCacheMs: ms(0, 20_000),
    denylistCacheMs: ms(0, 20_000),
    denylistKeeps: fc.constantFrom('exp', 'exp+leeway'),
    newIdOn: fc.subarray(['login', 'reauth'] as const),
    replicaLagMs: ms(0, 5_000),
    hopMs: ms(0, 1_000),
    skewMs: ms(-5_000, 5_000),
    jwksCacheMs: ms(0, 20_000),
    checks: fc.subarray([...settingSpecs.checks.options]),
    hmacSecret: fc.constantFrom('random', 'word'),
    rolling: fc.boolean(),
    offerEndOthers: fc.boolean(),
    epochCacheMs: ms(0, 20_000),
    epochRule: fc.constantFrom('version', 'before', 'at-or-before'),
    introspectionCacheMs: ms(0, 20_000),
    statusListTtlMs: ms(1_000, 20_000),
    pushDelayMs: ms(0, 20_000),
    pushCapMs: ms(0, 20_000),
    ending: fc.subarray([...settingSpecs.ending.options]),
    content: fc.constantFrom('reference', 'signed', 'sealed'),
    accessCarrier: fc.constantFrom('cookie', 'localStorage', 'sessionStorage', 'memory'),
    refreshCarrier: fc.constantFrom('none', 'cookie', 'memory'),
    edge: fc.constantFrom('none', 'phantom', 'bff'),
    authenticator: fc.constantFrom('password', 'otp', 'passkey'),
    hashIds: fc.boolean(),
    httpOnly: fc.boolean(),
    deviceKey: fc.constantFrom('software', 'hardware'),
    dpopNonce: fc.boolean(),
    dpopReplayCheck: fc.boolean(),
    boundCookieTtlMs: ms(1_000, 40_000),
    secure: fc.boolean(),
    cookiePrefix: fc.constantFrom('host', 'none'),
    binding: fc.constantFrom('bearer', 'dpop', 'dbsc'),
    roles: fc.constantFrom('live', 'at-login', 'in-token'),
  },
  { requiredKeys: [] },
);

const CHOICES = [
  'ending',
  'content',
  'accessCarrier',
  'refreshCarrier',
  'secure',
  'cookiePrefix',
  'binding',
  'edge',
  'roles',
] as const;

/** Changes of the clocks and caches alone: every model stays what it is. */
export const settings: fc.Arbitrary<Partial<Settings>> = changes.map((all) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !CHOICES.some((own) => own === name))),
);

/** Any combination of the four choices that makes sense. */
export const choices: fc.Arbitrary<Partial<Settings>> = changes.filter(makesSense);

function makesSense(all: Partial<Settings>): boolean {
  try {
    resolveSettings(models['server-session'], all);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
