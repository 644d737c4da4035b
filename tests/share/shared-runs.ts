/** Runs to share: random steps, and the places where somebody looked. */
import fc from 'fast-check';
import {
  type Line,
  modelIds,
  readScenario,
  type ScenarioFile,
  type Shared,
  writeScenario,
} from '#sandbox';
import { step } from '../random-runs.ts';

type Moments = { steps: number; untilMs: number; inOrder: boolean };

/** Polls that suit the length of the run, so that their number stays allowed. */
const paced = (line: ScenarioFile['steps'][number], untilMs: number) =>
  'every' in (line as Line) ? { ...(line as Line), every: `${Math.ceil(untilMs / 40)}ms` } : line;

/** Exactly so many steps, at any millisecond. */
export const randomFile = ({ steps, untilMs, inOrder }: Moments): fc.Arbitrary<ScenarioFile> =>
  fc
    .tuple(
      fc.array(step, { minLength: steps, maxLength: steps }),
      fc.array(fc.integer({ min: 20_000, max: untilMs }), { minLength: steps, maxLength: steps }),
    )
    .map(([lines, moments]) => {
      const at = inOrder ? moments.toSorted((a, b) => a - b) : moments;
      return writeScenario(
        readScenario({
          format: 1,
          id: 'random',
          question: 'Who is still inside, and why?',
          until: `${untilMs}ms`,
          steps: lines.map((line, place) => ({
            ...(paced(line, untilMs) as Line),
            at: `${at[place]}ms`,
          })),
        }),
      );
    });

export const sharedOf = (scenario: ScenarioFile, changes: Partial<Shared> = {}): Shared => ({
  scenario,
  branch: { name: '', cutMs: null, lines: scenario.steps as Line[] },
  untilMs: readScenario(scenario).untilMs,
  settings: {},
  systems: [{ model: 'stateless-jwt', settings: { accessTtl: '15m', leeway: '5s' } }],
  looking: 0,
  cursor: { atMs: 61_234, entry: 7 },
  ...changes,
});

const settings = fc.constantFrom(
  {},
  { accessTtl: '15m' },
  { hop: '7ms', skew: '-3s', hashIds: 'false' },
);

/** A scenario, a branch of it, up to four models, and a cursor anywhere. */
export const anyShared: fc.Arbitrary<Shared> = fc
  .record({
    scenario: randomFile({ steps: 12, untilMs: 150_000, inOrder: true }),
    added: randomFile({ steps: 4, untilMs: 150_000, inOrder: false }),
    name: fc.string(),
    cutMs: fc.option(fc.integer({ min: 0, max: 150_000 })),
    laterMs: fc.integer({ min: 0, max: 100_000 }),
    settings,
    systems: fc.array(fc.record({ model: fc.constantFrom(...modelIds), settings }), {
      minLength: 1,
      maxLength: 4,
    }),
    cursor: fc.record({
      atMs: fc.integer({ min: 0, max: 150_000 }),
      entry: fc.option(fc.nat({ max: 30_000 })),
    }),
  })
  .map(({ scenario, added, name, cutMs, laterMs, ...rest }) => {
    const written = scenario.steps as Line[];
    const kept = cutMs === null ? written : written.filter((line) => momentOf(line) <= cutMs);
    return {
      scenario,
      branch: { name, cutMs, lines: [...kept, ...(added.steps as Line[])] },
      untilMs: 150_000 + laterMs,
      looking: rest.systems.length - 1,
      ...rest,
    };
  });

const momentOf = (line: Line): number =>
  readScenario({
    format: 1,
    id: 'one',
    question: '?',
    until: '1h',
    steps: [{ at: line.at, who: 'network', do: 'heal' }],
  }).steps[0]?.atMs ?? 0;
