/** Random settings, on clocks short enough to run out within a random run. */
import fc from 'fast-check';
import {
  InputError,
  models,
  resolveSettings,
  type Settings,
  seconds,
  settingSpecs,
} from '#sandbox';

const ms = (min: number, max: number) => fc.integer({ min, max });
const sec = (min: number, max: number) => fc.integer({ min, max }).map(seconds);

const changes: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    accessTtlMs: sec(1, 60),
    leewayMs: sec(0, 20),
    idleTimeoutMs: sec(60, 100),
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
    stepUp: fc.boolean(),
    epochCacheMs: ms(0, 20_000),
    epochRule: fc.constantFrom('version', 'before', 'at-or-before'),
    introspectionCacheMs: ms(0, 20_000),
    statusListTtlMs: ms(1_000, 20_000),
    pushDelayMs: ms(0, 20_000),
    pushCapMs: ms(0, 20_000),
    detectionDelayMs: ms(0, 30_000),
    recheckStreamMs: fc.oneof(fc.constant(0), ms(1_000, 20_000)),
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
    onward: fc.constantFrom('none', 'forward', 'exchange'),
    exchangeTtlMs: sec(1, 60),
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
  'onward',
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
