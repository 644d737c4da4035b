/** How long each credential, row and family of a run lives: when it began, when its clocks end it, when somebody did. */
import {
  deadlinesOf,
  type Entry,
  fromNumericDate,
  type Holding,
  type Ms,
  type Settings,
} from '#sandbox';

/** `untilMs`: when it dies by itself, as was known last. `endedMs`: when it was ended by hand; null where it was not. */
export type Life = {
  of: string;
  says: string;
  fromMs: Ms;
  untilMs: Ms;
  endedMs: Ms | null;
};

/** One thing that happened, and what the actor that it happened to held then. */
export type Moment = { entry: Entry; holdings: readonly Holding[] };

/** Only what signs, seals or writes begins, prolongs or ends anything. */
export const changesLives = ({ effects }: Entry): boolean =>
  effects.some(({ type }) => type === 'sign' || type === 'seal' || type === 'write');

export function livesOf(moments: readonly Moment[], settings: Settings): readonly Life[] {
  const lives = new Map<string, Life>();
  for (const moment of moments) {
    for (const life of begunIn(moment, settings)) {
      lives.set(life.of, { ...life, fromMs: lives.get(life.of)?.fromMs ?? life.fromMs });
    }
    for (const of of endedIn(moment, lives)) {
      const life = lives.get(of);
      if (life && life.endedMs === null) lives.set(of, { ...life, endedMs: moment.entry.atMs });
    }
  }
  return [...lives.values()];
}

function begunIn({ entry, holdings }: Moment, settings: Settings): Life[] {
  const signed = entry.effects.flatMap((effect) => {
    if (effect.type !== 'sign' || !('sid' in effect.token.claims)) return [];
    const { jti, sub, iat, exp } = effect.token.claims;
    const untilMs = fromNumericDate(exp) + settings.leewayMs;
    return [life(jti, `token of ${sub}`, fromNumericDate(iat), untilMs)];
  });
  const kept = holdings.flatMap((holding) => {
    const untilMs = Math.min(...deadlinesOf(holding, settings).map(({ atMs }) => atMs));
    if (holding.type === 'family' && !holding.family.ended) {
      const { sid, device, startedMs } = holding.family;
      return [life(`family ${sid}`, `refresh tokens, ${device}`, startedMs, untilMs)];
    }
    if (holding.type !== 'row' || holding.row.kind !== 'session') return [];
    const { id, device, startedMs } = holding.row;
    return [life(id, `session, ${device}`, startedMs, untilMs)];
  });
  return [...signed, ...kept];
}

const life = (of: string, says: string, fromMs: Ms, untilMs: Ms): Life => ({
  of,
  says,
  fromMs: Math.max(0, fromMs),
  untilMs,
  endedMs: null,
});

/** What was written and is no longer there, what is on a list of dead ones, and families that have ended. */
function endedIn({ entry, holdings }: Moment, lives: ReadonlyMap<string, Life>): string[] {
  const there = new Set(
    holdings.flatMap((each) =>
      each.type === 'row' && each.row.kind === 'session' ? each.key : [],
    ),
  );
  const written = entry.effects.flatMap((effect) => (effect.type === 'write' ? [effect] : []));
  const gone = written.filter(
    ({ store, key }) => store === 'sessions' && lives.has(key) && !there.has(key),
  );
  const listed = written.filter(({ store }) => store === 'denylist');
  const families = holdings.flatMap((each) =>
    each.type === 'family' && each.family.ended ? [`family ${each.family.sid}`] : [],
  );
  return [...gone.map(({ key }) => key), ...listed.map(({ key }) => key), ...families];
}
