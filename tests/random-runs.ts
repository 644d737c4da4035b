/** Random scenarios and settings: two minutes of three devices and a thief, on clocks short enough to run out. */
import fc from 'fast-check';
import { type ReadScenario, readScenario, type ScenarioFile } from '#sandbox';

/** How often to try; `TIMES=30 npx vitest run` tries thirty times as often. Shrinking ends in time, too. */
export function thorough(usual: number) {
  const times = Number(process.env['TIMES'] ?? 1);
  const interruptAfterTimeLimit = 30_000 * times;
  return { numRuns: usual * times, interruptAfterTimeLimit, markInterruptAsFailure: true };
}

const ms = (min: number, max: number) => fc.integer({ min, max });
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

export const step: fc.Arbitrary<ScenarioFile['steps'][number]> = fc.oneof(
  fc.record({ at, who: device, do: fc.constantFrom('login', 'request', 'refresh', 'logout') }),
  fc.record({ at, who: device, do: fc.constant('change-password'), endOthers: fc.boolean() }),
  fc.record({ at, who: device, do: fc.constant('end-listed'), device: fc.oneof(device, mallory) }),
  fc.record({ at, who: device, do: fc.constant('logout-everywhere'), keepThis: fc.boolean() }),
  fc.record({ at, who: device, do: fc.constant('poll'), every: period(500, 20_000) }),
  fc.record({ at, who: admin, do: fc.constantFrom('disable-user', 'demote'), user }),
  fc.record({
    at,
    who: device,
    do: fc.constant('request'),
    wants: fc.constantFrom('admin', 'transfer'),
  }),
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
    via: fc.constant('log-leak'),
    from: fc.constant('api'),
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
  fc.record({
    at,
    who: admin,
    do: fc.constant('detect'),
    on: fc.constantFrom('failed-logins', 'address-change', 'parallel-use'),
    then: fc.constantFrom('disable-user', 'force-logout', 'withdraw-key'),
  }),
  fc.record({ at, who: fc.oneof(device, mallory), do: fc.constant('open-stream') }),
  fc.record({ at, who: mallory, do: fc.constant('login') }),
  fc.record({ at, who: mallory, do: fc.constantFrom('replay', 'refresh', 'logout-everywhere') }),
  fc.record({
    at,
    who: mallory,
    do: fc.constant('poll'),
    every: period(300, 9_000),
    renews: fc.boolean(),
    wants: fc.constantFrom('account', 'account', 'invoice', 'admin'),
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
