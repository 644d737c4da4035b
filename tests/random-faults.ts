/** Random runs in trouble: two regions, and everything that can befall copies, clocks and issuers. */
import fc from 'fast-check';
import { type ReadScenario, readScenario, type Settings, type Step, seconds } from '#sandbox';
import { scenario } from './random-runs.ts';

type Fault = Extract<Step['does'], { type: FaultName }>;
type FaultName =
  | 'lag'
  | 'partition'
  | 'heal'
  | 'store-down'
  | 'store-up'
  | 'restart'
  | 'failover'
  | 'skew'
  | 'issuer-down'
  | 'issuer-up';

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ type: fc.constant('lag' as const), lagMs: fc.integer({ min: 0, max: 20_000 }) }),
  fc.record({ type: fc.constant('partition' as const), region: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ type: fc.constant('skew' as const), byMs: fc.integer({ min: -9_000, max: 9_000 }) }),
  ...(
    ['heal', 'store-down', 'store-up', 'restart', 'failover', 'issuer-down', 'issuer-up'] as const
  ).map((type) => fc.record({ type: fc.constant(type) })),
);

const faultStep: fc.Arbitrary<Step> = fc.record({
  atMs: fc.integer({ min: 1, max: 120_000 }),
  who: fc.constant('network'),
  does: fault,
});

/** Only what is there can be cut off. The thief asks in either region, and devices may be slow. */
const placed = (step: Step, index: number, twoRegions: boolean): Step => {
  if (step.does.type === 'partition') {
    return twoRegions ? step : { ...step, does: { ...step.does, region: 1 } };
  }
  return 'region' in step.does
    ? {
        ...step,
        does: {
          ...step.does,
          region: twoRegions ? 1 + (index % 2) : 1,
          ...(step.does.type === 'request' && { slowMs: seconds(index % 4) }),
        },
      }
    : step;
};

/** Without a theft, a thief who keeps asking and somebody who acts there is nothing to measure. */
const stolen = fc.integer({ min: 3_000, max: 100_000 }).map(
  (logoutMs) =>
    readScenario({
      format: 1,
      id: 'stolen',
      question: '?',
      until: '150s',
      steps: [
        { at: '1s', who: 'alice.phone', do: 'login' },
        { at: '2500ms', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.phone' },
        { at: '2600ms', who: 'mallory', do: 'poll', every: '3100ms' },
        { at: '2700ms', who: 'mallory', do: 'poll', every: '3100ms' },
        { at: `${logoutMs}ms`, who: 'alice.phone', do: 'logout' },
      ],
    }).steps,
);

export const troubled = (twoRegions: boolean): fc.Arbitrary<ReadScenario> =>
  fc
    .tuple(scenario, stolen, fc.array(faultStep, { minLength: 1, maxLength: 6 }))
    .map(([calm, theft, faults]) => ({
      ...calm,
      steps: [
        ...[...theft, ...calm.steps, ...faults].map((step, index) =>
          placed(step, index, twoRegions),
        ),
      ],
    }));

export const trouble: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    storePersistence: fc.constantFrom('disk', 'memory'),
    sessionSave: fc.constantFrom('touch', 'touch', 'whole-row'),
    onStoreOutage: fc.constantFrom('fail-closed', 'fail-open'),
  },
  { requiredKeys: [] },
);
