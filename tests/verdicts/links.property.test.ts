/** Whatever the order of asking, stealing and opening: what is remembered decides how often a link works. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { judge, modelIds, models, readScenario, run, type Trace } from '#sandbox';
import { attest, demandAgreement } from '#witness';
import { thorough } from '../random-runs.ts';

vi.setConfig({ testTimeout: 60_000 });

const at = fc.integer({ min: 0, max: 120_000 }).map((n) => `${n}ms`);
const purpose = fc.constantFrom('verify-email', 'reset-password', 'one-time-code');
const device = fc.constantFrom('alice.laptop', 'alice.phone');

const step = fc.oneof(
  fc.record({ at, who: device, do: fc.constantFrom('ask-link', 'open-link'), purpose }),
  fc.record({ at, who: device, do: fc.constantFrom('login', 'logout') }),
  fc.record({ at, who: device, do: fc.constant('change-password') }),
  fc.record({ at, who: fc.constant('mallory'), do: fc.constant('open-link'), purpose }),
  fc.record({
    at,
    who: fc.constant('mallory'),
    do: fc.constant('steal'),
    via: fc.constant('malware'),
    from: device,
  }),
  fc.record({ at, who: fc.constant('mallory'), do: fc.constantFrom('login', 'replay') }),
);

const first = { at: '0s', who: 'alice.laptop', do: 'ask-link', purpose: 'reset-password' };
const settings = fc.record({
  hopMs: fc.integer({ min: 0, max: 2_000 }),
  hashIds: fc.boolean(),
  algorithm: fc.constantFrom('ES256' as const, 'HS256' as const),
});

const scenario = fc.array(step, { minLength: 4, maxLength: 16 }).map((steps) =>
  readScenario({
    format: 1,
    id: 'random',
    question: '?',
    until: '150s',
    steps: [first, ...steps],
  }),
);

/** The links that did what they are for, once for each time. */
const done = ({ entries }: Trace): string[] =>
  entries.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.type === 'open' && !effect.refusal ? [effect.link] : [])),
  );

const model = fc.constantFrom(...modelIds);
const linkState = fc.constantFrom(
  'none' as const,
  'single-use' as const,
  'password-bound' as const,
);

test('a link of single use works at most once, in whatever order it is opened', () => {
  fc.assert(
    fc.property(scenario, model, settings, (random, id, changes) => {
      const trace = run(random, models[id], { ...changes, linkState: 'single-use' });
      const links = done(trace);
      expect(new Set(links).size).toBe(links.length);
      expect(judge(trace).properties['link-works-once']).not.toBe('broken');
    }),
    thorough(150),
  );
});

test('the property is broken exactly where some link worked twice', () => {
  fc.assert(
    fc.property(scenario, model, settings, linkState, (random, id, changes, state) => {
      const trace = run(random, models[id], { ...changes, linkState: state });
      const links = done(trace);
      const broken = judge(trace).properties['link-works-once'] === 'broken';
      expect(broken).toBe(new Set(links).size < links.length);
    }),
    thorough(150),
  );
});

test('a reset keeps to the limits of any other act that ends every session', () => {
  fc.assert(
    fc.property(scenario, model, settings, linkState, (random, id, changes, state) => {
      const { exposureMs, dueMs, worstCaseMs } = judge(
        run(random, models[id], { ...changes, linkState: state }),
      );
      expect(exposureMs ?? 0).toBeLessThanOrEqual(dueMs ?? Number.POSITIVE_INFINITY);
      expect(dueMs ?? 0).toBeLessThanOrEqual(worstCaseMs ?? Number.POSITIVE_INFINITY);
    }),
    thorough(150),
  );
});

test('jose agrees with every check of a link', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, model, settings, linkState, async (random, id, changes, state) => {
      demandAgreement(await attest(run(random, models[id], { ...changes, linkState: state })));
    }),
    thorough(15),
  );
});
