/** Holds a run against what is said of it: measures and properties by name, and what they must be. */
import { isSettingName, type Judgement, keyOf, parseDuration, type Trace } from '#sandbox';

/** As much of a finished run as it takes. */
export type Judged = { judgement: Judgement; trace: Pick<Trace, 'settings'> };

/** `exposure: some`, `dwell: '> accessTtl'`, `signIns: '= 2'`, `logout-is-final: broken`. */
export type Shows = Readonly<Record<string, string>>;

type Measure = (told: Judged) => number | boolean | null;

/** Durations are in virtual milliseconds; null is never. */
const measures: Readonly<Record<string, Measure>> = {
  exposure: ({ judgement }) => judgement.exposureMs,
  due: ({ judgement }) => judgement.dueMs,
  worstCase: ({ judgement }) => judgement.worstCaseMs,
  dwell: ({ judgement }) => judgement.dwellMs,
  cutOff: ({ judgement }) => judgement.cutOffAtMs,
  lastAccepted: ({ judgement }) => judgement.lastAcceptedAtMs,
  stillIn: ({ judgement }) => judgement.stillInAtEnd,
  accepted: ({ judgement }) => judgement.attacker.accepted,
  refused: ({ judgement }) => judgement.attacker.refused,
  rides: ({ judgement }) => judgement.attacker.rides,
  forgedRequests: ({ judgement }) => judgement.attacker.forgedRequests,
  signIns: ({ judgement }) => judgement.honest.signIns,
  userRefused: ({ judgement }) => judgement.honest.refused,
  collateral: ({ judgement }) => judgement.collateral.sessions,
  storeReads: ({ judgement }) => judgement.cost.storeReads,
  storeWrites: ({ judgement }) => judgement.cost.storeWrites,
  signatures: ({ judgement }) => judgement.cost.signatures,
  verifications: ({ judgement }) => judgement.cost.verifications,
  wireBytes: ({ judgement }) => judgement.cost.wireBytes,
  hops: ({ judgement }) => judgement.cost.hops,
};

/** What is said of the run and does not hold; empty when all does. */
export const untrueOf = (shows: Shows, told: Judged): string[] =>
  Object.entries(shows).flatMap(([name, expected]) => {
    const outcome = told.judgement.properties[name];
    if (outcome !== undefined) return outcome === expected ? [] : [`${name} is ${outcome}`];
    const measure = measures[name];
    if (!measure) return [`nothing is called "${name}". Valid: ${namesFor(told)}`];
    const value = measure(told);
    return meets(value, expected, told) ? [] : [`${name} is ${value}, not ${expected}`];
  });

const namesFor = ({ judgement }: Judged): string =>
  [...Object.keys(measures), ...Object.keys(judgement.properties)].join(', ');

function meets(value: number | boolean | null, expected: string, told: Judged): boolean {
  if (expected === 'none') return !value;
  if (expected === 'some') return Boolean(value);
  const [, sign, amount] = /^([<>=])\s*(\S+)$/.exec(expected) ?? [];
  if (sign === undefined || amount === undefined)
    throw new Error(
      `"${expected}" is no expectation. Valid: none, some, "> 5m", "< accessTtl", "= 2"`,
    );
  if (typeof value !== 'number') return false;
  const limit = amountOf(amount, told);
  return sign === '<' ? value < limit : sign === '>' ? value > limit : value === limit;
}

/** A count, a duration, or the value of a setting. */
function amountOf(amount: string, { trace }: Judged): number {
  if (/^\d+$/.test(amount)) return Number(amount);
  const value = isSettingName(amount) ? trace.settings[keyOf(amount)] : parseDuration(amount);
  if (typeof value !== 'number')
    throw new Error(`"${amount}" is no count, no duration, and no setting that is one`);
  return value;
}
