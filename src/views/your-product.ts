/** Four choices about a product, and the sentence that comes of them: how long a copy works after an event. */
import {
  formatDuration,
  hours,
  judge,
  type ModelId,
  type Ms,
  minutes,
  models,
  readSettings,
  run,
  type SettingName,
  scenarios,
} from '#sandbox';
import { sayLength } from './length.ts';

type Kind = {
  model: ModelId;
  /** What a request shows, as a product’s developer would say it. */
  says: string;
  /** Where an api may answer from memory, and which setting that is. */
  remembers?: SettingName;
};

export const kinds: readonly Kind[] = [
  {
    model: 'server-session',
    says: 'a random number, which is looked up',
    remembers: 'sessionCache',
  },
  { model: 'stateless-jwt', says: 'a signed token, which nobody looks up' },
  {
    model: 'denylist-jwt',
    says: 'a signed token, and a list of withdrawn ones is read',
    remembers: 'denylistCache',
  },
  { model: 'refresh-jwt', says: 'a signed token of 15 minutes, with a refresh token beside it' },
  { model: 'sealed-cookie', says: 'the whole session, encrypted in a cookie' },
];

export const lives: readonly Ms[] = [hours(1), hours(8), hours(24), hours(720)];

export const memories: readonly Ms[] = [0, minutes(1), minutes(5)];

export const events = [
  { id: 'logout', says: 'a logout', scenario: 'steal-then-logout' },
  { id: 'password', says: 'a new password', scenario: 'steal-then-password-change' },
  { id: 'disabled', says: 'the account is disabled', scenario: 'account-disabled' },
] as const;

/** Null where the choice makes no difference to this kind, so that one row speaks for all. */
export type ProductRow = {
  kind: Kind;
  lifeMs: Ms | null;
  memoryMs: Ms | null;
  /** For each event, in their order: how long a copy works after it, and why. */
  worst: readonly { says: string; because: string }[];
};

export const productRows = (): ProductRow[] => kinds.flatMap(rowsOf);

function rowsOf(kind: Kind): ProductRow[] {
  const [shortest = 0] = lives;
  const isTold = (lifeMs: Ms) => `${worstCases(kind, lifeMs, 0)}`;
  const byLife = lives.some((lifeMs) => isTold(lifeMs) !== isTold(shortest));
  const byMemory = kind.remembers !== undefined;
  return (byLife ? lives : [shortest]).flatMap((lifeMs) =>
    (byMemory ? memories : [0]).map((memoryMs) => ({
      kind,
      lifeMs: byLife ? lifeMs : null,
      memoryMs: byMemory ? memoryMs : null,
      worst: worstCases(kind, lifeMs, memoryMs).map((ms) => ({
        says: ms === 0 ? 'until the next request' : `for up to ${sayLong(ms)}`,
        because: reasonFor(ms, lifeMs, memoryMs),
      })),
    })),
  );
}

/** Messages take no time here and no machine fails: what is left is what was chosen. */
function worstCases({ model, remembers }: Kind, lifeMs: Ms, memoryMs: Ms): Ms[] {
  const settings = readSettings({
    hop: '0s',
    signedInFor: formatDuration(lifeMs),
    ...(remembers && { [remembers]: formatDuration(memoryMs) }),
  });
  return events.map(({ id, scenario }) => {
    const story = scenarios[scenario];
    if (!story) throw new Error(`no scenario "${scenario}"`);
    const { worstCaseMs } = judge(run(story, models[model], settings));
    if (worstCaseMs === null) throw new Error(`${model} has no worst case after ${id}`);
    return worstCaseMs;
  });
}

function reasonFor(ms: Ms, lifeMs: Ms, memoryMs: Ms): string {
  if (ms === 0) return 'The next check reads what has changed.';
  if (ms === memoryMs) return 'That is how old an answer from memory may be.';
  if (ms === lifeMs)
    return 'Nothing that is checked has changed; the clock that was set at the sign-in ends it.';
  return 'That is the life of an access token, and no api asks about the refresh token beside it.';
}

/** `15 min`, `24 h`, `30 days`. */
export const sayLong = (ms: Ms): string =>
  ms > hours(24) && ms % hours(24) === 0 ? `${ms / hours(24)} days` : sayLength(ms);
