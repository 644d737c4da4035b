/** The genuine tokens of a run: those its issuer signed, and those a thief made as well as she could. */

import { KEY } from '../choices/content.ts';
import { asText, bringsKey, leadsAstray, OWN_KEY } from '../choices/verifying-key.ts';
import { handleOf, type Token } from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { Trace } from '../model/trace.ts';
import { crack } from './dictionary.ts';
import { type Keys, newKeys } from './keys.ts';
import { type Genuine, type KeyRing, signAll } from './sign.ts';

type Of<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

export type Check = Of<'verify'> & { entry: number };

export const checksIn = ({ entries }: Trace): Check[] =>
  entries.flatMap(({ effects }, entry) =>
    effects.flatMap((effect) => (effect.type === 'verify' ? [{ ...effect, entry }] : [])),
  );

const effectsIn = <Type extends Effect['type']>({ entries }: Trace, type: Type): Of<Type>[] =>
  entries.flatMap(({ effects }) =>
    effects.filter((effect): effect is Of<Type> => effect.type === type),
  );

/** Every token that was signed, or shown without having been. The issuer's own come last: their `jti` is theirs. */
export const tokensIn = (trace: Trace): Token[] => [
  ...checksIn(trace).map(({ token }) => token),
  ...effectsIn(trace, 'sign').map(({ token }) => token),
];

/** A pair for every key that sealed a token, is trusted by a checker, or is planted before one. */
export async function keyRing(trace: Trace, own: Keys): Promise<KeyRing> {
  const { algorithm, hmacSecret } = trace.settings;
  const tokens = tokensIn(trace);
  const sealing = tokens.flatMap(({ header, seal }) =>
    header.alg === algorithm && !seal.key.startsWith(asText('')) ? [seal.key] : [],
  );
  const planted = tokens.some(({ header }) => bringsKey(header) || leadsAstray(header));
  const trusted = checksIn(trace).flatMap(({ check }) => check.keys);
  const names = new Set([...sealing, ...trusted, ...(planted ? [OWN_KEY] : [])]);
  names.delete(KEY);
  const made = [...names].map(async (name) => {
    const drawn = name === OWN_KEY ? 'random' : hmacSecret;
    return [name, await newKeys(algorithm, drawn)] as const;
  });
  return new Map([[KEY, own], ...(await Promise.all(made))]);
}

/** What was sealed by guessing gets the secret that a search finds: not the issuer's own by decree. */
export async function genuineTokens(trace: Trace, keys: KeyRing): Promise<Genuine> {
  const guessed = effectsIn(trace, 'forge').flatMap(({ how, token }) =>
    how === 'weak-secret' ? [handleOf(token)] : [],
  );
  const isGuessed = (token: Token) => guessed.includes(handleOf(token));
  const all = tokensIn(trace);
  const genuine = await signAll(
    all.filter((token) => !isGuessed(token)),
    keys,
  );
  const sample = effectsIn(trace, 'sign')[0]?.token;
  if (!sample || !all.some(isGuessed)) return genuine;
  const word = trace.settings.algorithm === 'HS256' ? await crack(genuine(sample)) : null;
  const byGuess = await signAll(all.filter(isGuessed), guessing(keys, word));
  return (token) => (isGuessed(token) ? byGuess(token) : genuine(token));
}

/** Her keys after the search: the word where one fitted; otherwise a guess in its place. */
function guessing(keys: KeyRing, word: string | null): KeyRing {
  const signing = new TextEncoder().encode(word ?? 'a guess');
  return new Map([...keys].map(([name, each]) => [name, { ...each, signing }]));
}
