/** A population: how often people come, leave, are stolen from and are noticed. All of it is assumed. */
import { count, duration, oneOf, type ValueOf } from '../model/setting-spec.ts';
import { days, hours, minutes, seconds } from '../model/time.ts';

const ofThousand = { choice: 'population', min: 0, max: 1_000 } as const;
const source = 'assumption';

/** By these names it is set, beside the settings of the systems. */
export const populationSpecs = {
  logouts: count({
    ...ofThousand,
    default: 300,
    says: 'Of 1,000 sessions, how many the user ends by logging out. The others are left open.',
    source,
  }),
  thefts: count({
    ...ofThousand,
    default: 10,
    says: 'Of 1,000 sessions, from how many malware copies the credentials.',
    source,
  }),
  noticed: count({
    ...ofThousand,
    default: 800,
    says: 'Of 1,000 thefts, how many are ever noticed. The operator then logs the user out by force.',
    source,
  }),
  noticedAfter: duration({
    choice: 'population',
    default: minutes(90),
    min: seconds(1),
    max: days(7),
    says: 'How long it takes on average until a theft is noticed.',
    source,
  }),
  noticing: oneOf({
    choice: 'population',
    options: ['long-tailed', 'even', 'fixed'],
    default: 'long-tailed',
    says: 'How that time is spread: most are short and some very long, all up to twice the mean alike, or each the mean.',
    source,
  }),
  falseAlarms: count({
    ...ofThousand,
    default: 1,
    says: 'Of 1,000 sessions that nobody stole, how many users are logged out by force all the same.',
    source,
  }),
  secondDevices: count({
    ...ofThousand,
    default: 400,
    says: 'Of 1,000 users who are logged out by force, how many are signed in on a phone as well.',
    source,
  }),
  visitEvery: duration({
    choice: 'population',
    default: minutes(2),
    min: seconds(1),
    max: hours(2),
    says: 'The mean pause between two requests; each user has a pace of her own, from half of it to half as much again.',
    source,
  }),
  stay: duration({
    choice: 'population',
    default: minutes(40),
    min: seconds(1),
    max: hours(12),
    says: 'How long people stay on average: most shorter, some far longer.',
    source,
  }),
  thiefEvery: duration({
    choice: 'population',
    default: minutes(5),
    min: seconds(1),
    max: hours(2),
    says: 'How often a thief tries what she took. Exposures are measured to within this time.',
    source,
  }),
} as const;

type Specs = typeof populationSpecs;
export type PopulationName = keyof Specs;

/** A complete population: durations carry their unit, as settings do. */
export type Population = {
  readonly [N in PopulationName as Specs[N]['kind'] extends 'duration' ? `${N}Ms` : N]: ValueOf<
    Specs[N]
  >;
};

export const populationNames = Object.keys(populationSpecs) as PopulationName[];

export const populationKey = (name: PopulationName): keyof Population =>
  (populationSpecs[name].kind === 'duration' ? `${name}Ms` : name) as keyof Population;

export const usualPopulation = Object.fromEntries(
  populationNames.map((name) => [populationKey(name), populationSpecs[name].default]),
) as Population;
