/** What a reader may predict of a run, and what the run itself says. */
import type { Chart, ChartRow } from './chart.ts';

export type Bet = string;

type Judged = Pick<ChartRow, 'judgement'>;

type Kind = {
  /** Each answer, as it stands beside its button; `{promised}` is when the user’s sign-in would have ended. */
  labels: Readonly<Record<Bet, string>>;
  /** Each answer within a sentence. */
  said: Readonly<Record<Bet, string>>;
  /** The right one, read off the judgement. `promiseMs`: how long the user would have stayed signed in. */
  answer: (judged: Judged, promiseMs: number) => Bet;
};

const yesOrNo = (yes: string, no: string, holds: (judged: Judged) => boolean): Kind => ({
  labels: { yes, no },
  said: { yes, no },
  answer: (judged) => (holds(judged) ? 'yes' : 'no'),
});

const kinds = {
  /** How long is a thief answered after the act? */
  'how-long': {
    labels: {
      'at-once': 'at once',
      minutes: 'within minutes',
      expiry: 'not before it expires, at {promised}',
    },
    said: { 'at-once': 'at once', minutes: 'within minutes', expiry: 'not before it expires' },
    answer: ({ judgement: { exposureMs, endedAtMs, cutOffAtMs, dwellMs } }, promiseMs) => {
      if (cutOffAtMs === null || cutOffAtMs >= promiseMs) return 'expiry';
      return (endedAtMs === null ? dwellMs : exposureMs) ? 'minutes' : 'at-once';
    },
  },
  'gets-in': yesOrNo(
    'she gets in',
    'she never gets in',
    ({ judgement }) => judgement.attacker.accepted > 0,
  ),
  'in-her-name': yesOrNo(
    'it is done in Alice’s name',
    'it is refused',
    ({ judgement }) => judgement.attacker.rides + judgement.attacker.forgedRequests > 0,
  ),
  'turned-away': yesOrNo(
    'the user is turned away',
    'the user notices nothing',
    ({ judgement }) => judgement.honest.refused > 0,
  ),
  'still-in': yesOrNo(
    'still in at the end',
    'out before the end',
    ({ judgement }) => judgement.stillInAtEnd,
  ),
  'others-too': yesOrNo(
    'others are logged out too',
    'nobody else is',
    ({ judgement }) => judgement.collateral.sessions > 0,
  ),
} as const satisfies Record<string, Kind>;

export type BetKind = keyof typeof kinds;

export const betKinds = Object.keys(kinds) as BetKind[];

export const isBetKind = (name: string): name is BetKind => Object.hasOwn(kinds, name);

/** The answers to choose from, each with its label. */
export const betsOf = (kind: BetKind, promised: string): { bet: Bet; label: string }[] =>
  Object.entries<string>(kinds[kind].labels).map(([bet, label]) => ({
    bet,
    label: label.replace('{promised}', promised),
  }));

/** Whoever asks whether she gets in at all must not have seen it: the chart waits at the start, not at the act. */
export const beginsAt = (kind: BetKind, { moment }: Pick<Chart, 'moment'>): number =>
  kind === 'gets-in' || kind === 'in-her-name' ? 0 : (moment?.atMs ?? 0);

export const answerOf = (kind: BetKind, judged: Judged, promiseMs: number): Bet =>
  kinds[kind].answer(judged, promiseMs);

/** A bet and its outcome in one sentence. */
export function compare(kind: BetKind, row: ChartRow, bet: Bet, promiseMs: number): string {
  const said: Readonly<Record<Bet, string>> = kinds[kind].said;
  const answer = answerOf(kind, row, promiseMs);
  const { headline, detail } = row.words;
  const result = `${headline.charAt(0).toLowerCase()}${headline.slice(1)} (${detail})`;
  return answer === bet
    ? `${row.name}: as you said, ${said[bet]} — ${result}.`
    : `${row.name}: you said ${said[bet]}; it was ${said[answer]} — ${result}.`;
}
